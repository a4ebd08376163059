import type { Source } from './lesson.ts'

const source = (author: string, title: string, year: number, url: string): Source => ({ author, title, year, url })

export const IEEE = source('IEEE', 'Standard for Floating-Point Arithmetic (754)', 2019, 'https://doi.org/10.1109/IEEESTD.2019.8766229')
export const GOLDBERG = source(
  'Goldberg',
  'What Every Computer Scientist Should Know About Floating-Point Arithmetic',
  1991,
  'https://doi.org/10.1145/103162.103163',
)
export const JACOB = source(
  'Jacob et al.',
  'Quantization and Training of Neural Networks for Efficient Integer-Arithmetic-Only Inference',
  2017,
  'https://arxiv.org/abs/1712.05877',
)
export const GUPTA = source('Gupta et al.', 'Deep Learning with Limited Numerical Precision', 2015, 'https://arxiv.org/abs/1502.02551')
export const KRISHNAMOORTHI = source(
  'Krishnamoorthi',
  'Quantizing deep convolutional networks for efficient inference: A whitepaper',
  2018,
  'https://arxiv.org/abs/1806.08342',
)
export const DETTMERS_INT8 = source(
  'Dettmers et al.',
  'LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale',
  2022,
  'https://arxiv.org/abs/2208.07339',
)
export const ZEROQUANT = source(
  'Yao et al.',
  'ZeroQuant: Efficient and Affordable Post-Training Quantization for Large-Scale Transformers',
  2022,
  'https://arxiv.org/abs/2206.01861',
)
export const ACIQ = source(
  'Banner et al.',
  'Post-training 4-bit quantization of convolution networks for rapid-deployment',
  2018,
  'https://arxiv.org/abs/1810.05723',
)
export const MIGACZ = source(
  'Migacz',
  '8-bit Inference with TensorRT',
  2017,
  'https://on-demand.gputechconf.com/gtc/2017/presentation/s7310-8-bit-inference-with-tensorrt.pdf',
)
export const MICIKEVICIUS = source('Micikevicius et al.', 'FP8 Formats for Deep Learning', 2022, 'https://arxiv.org/abs/2209.05433')
