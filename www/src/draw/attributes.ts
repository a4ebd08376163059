import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

/** Attributes of an element whose names are not known beforehand; without any to set, it keeps those that it has. */
class Attributes extends Directive {
  #had: ReadonlyMap<string, string> = new Map()

  override render(_attributes: ReadonlyMap<string, string> | undefined): unknown {
    return noChange
  }

  override update({ element }: ElementPart, [attributes]: [ReadonlyMap<string, string> | undefined]): unknown {
    if (!attributes) return noChange
    for (const name of this.#had.keys()) if (!attributes.has(name)) element.removeAttribute(name)
    for (const [name, text] of attributes) if (this.#had.get(name) !== text) element.setAttribute(name, text)
    this.#had = attributes
    return noChange
  }
}

export const attributes = directive(Attributes)
