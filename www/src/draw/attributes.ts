import { noChange } from 'lit'
import { Directive, directive, type ElementPart } from 'lit/directive.js'

/** All attributes of an element whose names are not known beforehand, but for those that its template has. */
class Attributes extends Directive {
  #had: ReadonlyMap<string, string> = new Map()

  override render(_attributes: ReadonlyMap<string, string>): unknown {
    return noChange
  }

  override update({ element }: ElementPart, [attributes]: [ReadonlyMap<string, string>]): unknown {
    for (const name of this.#had.keys()) if (!attributes.has(name)) element.removeAttribute(name)
    for (const [name, text] of attributes) if (this.#had.get(name) !== text) element.setAttribute(name, text)
    this.#had = attributes
    return noChange
  }
}

export const attributes = directive(Attributes)
