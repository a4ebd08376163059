import wasmSource from 'virtual:workbench-source'
import '../say/values.ts'
import { markup } from '../../build/markup.ts'
import { compile } from '../core/compile.ts'
import type { Told } from '../core/wire.ts'
import { initSync, Workbench } from '../core/workbench/wasm/quantoscope.js'
import { hatching } from '../elements/page.ts'
import { drawValuesPage } from '../elements/values/page.ts'
import { WANTED } from '../figures/values/registry.ts'
import { label } from '../say/say.ts'
import { START } from '../state/values/state.ts'

/** The page "Values" with what it starts with, as it is before any script has run. */
export async function prerender(): Promise<Record<string, string>> {
  initSync({ module: await compile(await wasmSource()) })
  const { data, setups, focus } = START
  if (data.kind !== 'example') throw new Error('the page starts with an example')
  const [text, images] = Workbench.example(data.id, data.params).ask({ setups, focus, figures: WANTED })
  const { figures, ...told }: Told = JSON.parse(text)
  const page = drawValuesPage({
    answer: { input: setups[focus]!, told, figures: figures.map((figure, i) => ({ ...figure, images: images[i] })) },
    catalog: undefined,
    state: { ...START, theme: 'auto' },
    loaded: {},
    pointed: undefined,
    ui: {},
    problem: undefined,
    reading: undefined,
    notes: [],
    busy: false,
    progress: undefined,
    restarted: undefined,
    lost: undefined,
    canUndo: false,
    canRedo: false,
  })
  return {
    title: label('values-title'),
    about: label('values-about'),
    patterns: await markup(hatching()),
    page: await markup(page),
    noscript: label('noscript'),
  }
}
