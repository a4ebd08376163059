// Messages as the build has parsed them (build/catalogue.ts), which uses of Fluent what is here and refuses the rest.

/** What a message is made of. */
export type Pattern = string | readonly Element[]
type Element = string | Variable | Selection

interface Variable {
  readonly type: 'var'
  readonly name: string
}

/** Variants by a word, a number, or the plural form of one; `star` is the index of that which is for all others. */
interface Selection {
  readonly type: 'select'
  readonly selector: Variable
  readonly variants: readonly { readonly key: { readonly value: string | number }; readonly value: Pattern }[]
  readonly star: number
}

export type Args = Readonly<Record<string, string | number>>

/** `missed` is told of variables that have no value. */
export function formatted(pattern: Pattern, args: Args, lang: string, missed: (name: string) => void): string {
  if (typeof pattern === 'string') return pattern
  const given = ({ name }: Variable) => {
    const value = args[name]
    if (value === undefined) missed(name)
    return value
  }
  return pattern
    .map((element) => {
      if (typeof element === 'string') return element
      if (element.type === 'select') return formatted(chosen(element, given(element.selector), lang), args, lang, missed)
      const value = given(element)
      return typeof value === 'number' ? counted(value, lang) : (value ?? `{$${element.name}}`)
    })
    .join('')
}

const points = new Map<string, string>()

/** What stands between the whole and the fraction of a number. */
export function decimalPoint(lang: string): string {
  const point = points.get(lang) ?? new Intl.NumberFormat(lang).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  points.set(lang, point)
  return point
}

/** Where a decimal point may be a comma, groups of digits have a space between them, which nobody takes for one. */
function counted(value: number, lang: string): string {
  const parts = new Intl.NumberFormat(lang).formatToParts(value)
  const space = decimalPoint(lang) === '.' ? undefined : '\u202f'
  return parts.map(({ type, value }) => (type === 'group' ? (space ?? value) : value)).join('')
}

function chosen({ variants, star }: Selection, value: string | number | undefined, lang: string): Pattern {
  const plural = typeof value === 'number' && new Intl.PluralRules(lang).select(value)
  const found = variants.find(({ key }) => key.value === value || key.value === plural)
  return (found ?? variants[star])?.value ?? ''
}
