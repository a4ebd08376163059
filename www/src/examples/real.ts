// Real data among the examples: one line each. A file is fetched when a reader chooses it, and not before. PROVENANCE.md says where
// they come from, make.py makes them.

export interface RealExample {
  id: string
  /** As the file is called, which is what readers of files go by. */
  name: string
  url: URL
}

const real = (id: string, name: string, url: URL): RealExample => ({ id, name, url })

// The addresses stand here in full, so that the files are found when the page is built.
export const REAL_EXAMPLES: readonly RealExample[] = [
  real('attention', 'attention.safetensors', new URL('./attention.safetensors', import.meta.url)),
  real('feed-forward', 'feed-forward.safetensors', new URL('./feed-forward.safetensors', import.meta.url)),
  real('embedding', 'embedding.safetensors', new URL('./embedding.safetensors', import.meta.url)),
  real('layer-norm', 'layer-norm.safetensors', new URL('./layer-norm.safetensors', import.meta.url)),
  real('photograph', 'photograph.jpg', new URL('./photograph.jpg', import.meta.url)),
]
