// Which controls a reader sees: `controls="all"`, `none`, or names with commas between.

/** Controls of figures by name; a parameter's is its key. */
const NAMED: Readonly<Record<string, string>> = {
  value: '[data-field=number]',
  values: '[data-field=list]',
  bits: '[data-bit], [data-kind=param-bits], [data-field=param-bits], [name=param-bits]',
  source: '[data-kind=source]',
  scheme: '[data-kind=scheme]',
  target: '[data-kind=target]',
  rounding: '[data-kind=rounding], [data-kind=param-rounding]',
  fit: '[name=scale-fits], [data-do=scale-fits], [name=symmetric], [data-field=panel-min], [data-field=panel-max]',
  handles: '[data-clip], [data-grab], [data-drag]',
  select: '[data-do=select], [data-do=look-at], [data-do=line-pick], [data-do=line-slide], [data-do=code]',
  beside: '[data-kind=beside], [data-do=focus], [data-do=remove]',
  reset: '[data-do=reset]',
}

/** Everything that changes the state; what only shows more of the same stays. */
const ALL =
  'input:not(.bitscroll, [data-jump]), textarea, button:not([data-do=table], [data-do^=save], [data-do=line-scale], [data-do=list-part], [data-do=statistics], [data-do=dismiss], [data-do=reload], [data-do=stop], .term), [data-clip], [data-grab], [data-drag]'

export type Chosen = 'figure' | 'all' | 'none' | readonly string[]

/** Without the attribute, a view has the controls that are part of its figure. */
export function chosen(text: string | null): Chosen {
  const names = (text ?? '').split(/[\s,]+/).filter(Boolean)
  if (names.length === 0) return text === null ? 'figure' : 'none'
  if (names.length === 1 && (names[0] === 'all' || names[0] === 'none')) return names[0]
  return names
}

const selectorOf = (name: string) => {
  const id = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()).replace(/[^\w]/g, '')
  return NAMED[name] ?? `[data-kind=param-${id}], [data-field=param-${id}], [name=param-${id}]`
}

export class Controls {
  readonly #place: HTMLElement

  constructor(place: HTMLElement) {
    this.#place = place
  }

  /** Whether the panel is drawn, where controls are that no figure has. */
  panel(chosen: Chosen): boolean {
    if (typeof chosen === 'string') return chosen === 'all'
    return chosen.some((name) => !['value', 'bits', 'handles', 'select', 'reset'].includes(name))
  }

  /** After each drawing: what a reader may not use stays to be read. */
  apply(chosen: Chosen): void {
    if (chosen === 'figure' || chosen === 'all') return this.#free()
    const allowed = chosen === 'none' ? undefined : chosen.map(selectorOf).join(', ')
    for (const control of this.#place.querySelectorAll<HTMLElement>(ALL)) {
      fix(control, allowed === undefined || !control.matches(allowed))
    }
    for (const row of this.#place.querySelectorAll<HTMLElement>('.panel .control, .panel fieldset, .panel > *')) {
      const usable = [...row.querySelectorAll(ALL), ...(row.matches(ALL) ? [row] : [])].some(
        (control) => !control.classList.contains('fixed'),
      )
      row.hidden = !usable
    }
  }

  #free(): void {
    for (const control of this.#place.querySelectorAll<HTMLElement>('.fixed')) fix(control, false)
  }
}

function fix(control: HTMLElement, fixed: boolean): void {
  if (control.classList.contains('fixed') === fixed) return
  control.classList.toggle('fixed', fixed)
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    control.readOnly = fixed
    if (control.type === 'radio' || control.type === 'checkbox' || control.type === 'range') control.disabled = fixed
  } else if (fixed) {
    control.ariaDisabled = 'true'
    control.dataset.stop = String(control.tabIndex)
    control.tabIndex = -1
  } else {
    control.removeAttribute('aria-disabled')
    control.tabIndex = Number(control.dataset.stop ?? 0)
  }
}
