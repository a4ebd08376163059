// What editors and documentation know of the element (https://custom-elements-manifest.open-wc.org, schema 2.1.0), from what the
// element itself goes by.

import { PARAMS, VERSION } from 'virtual:params'
import { EVENTS, OWN_ABOUT, PARTS, PROPERTIES, SLOTS } from '../embed/about.ts'
import { camel, kebab, OWN, STATE } from '../embed/attributes.ts'
import { VIEWS } from '../embed/views.ts'
import { label } from '../say/say.ts'

const TEXT = { text: 'string' }

/** The types of attributes with a choice. */
const TYPES: Readonly<Record<string, { text: string }>> = {
  view: { text: Object.keys(VIEWS).map(quoted).join(' | ') },
  theme: { text: ['auto', 'light', 'dark', 'projector'].map(quoted).join(' | ') },
  loading: { text: ['lazy', 'eager'].map(quoted).join(' | ') },
}

function quoted(text: string): string {
  return `'${text}'`
}

const keys = [...new Set<string>([...OWN, ...STATE, ...PARAMS.map(kebab)])]

function about(key: string): string {
  const own = (OWN_ABOUT as Readonly<Record<string, string>>)[key]
  if (own) return own
  return PARAMS.includes(camel(key))
    ? `Of the scheme: ${label(`param-${camel(key)}`)}.`
    : 'A part of the state, as addresses of the tool have it.'
}

/** The manifest, as JSON. */
export function customElements(): string {
  const declaration = {
    kind: 'class',
    name: 'QuantoScope',
    customElement: true,
    tagName: 'quanto-scope',
    summary: 'A view of how numbers are quantized, in any page.',
    superclass: { name: 'HTMLElement' },
    attributes: keys.map((name) => ({ name, fieldName: camel(name), type: TYPES[name] ?? TEXT, description: about(name) })),
    members: [
      ...keys.map((key) => ({ kind: 'field', name: camel(key), attribute: key, type: TYPES[key] ?? TEXT, description: about(key) })),
      {
        kind: 'field',
        name: 'state',
        readonly: true,
        type: { text: 'Record<string, string>' },
        description: 'The state that is shown, by attribute.',
      },
      { kind: 'method', name: 'reset', description: 'Back to what the author chose.' },
      { kind: 'method', name: 'toSVG', return: { type: { text: 'Promise<string>' } }, description: 'The drawing as SVG.' },
      { kind: 'method', name: 'toPNG', return: { type: { text: 'Promise<Blob>' } }, description: 'The drawing as pixels.' },
    ],
    events: EVENTS.map(([name, type, description]) => ({ name, type: { text: type }, description })),
    slots: SLOTS.map(([name, description]) => ({ name, description })),
    cssParts: PARTS.map(([name, description]) => ({ name, description })),
    cssProperties: PROPERTIES.map(([name, description]) => ({ name: `--qs-${name}`, description })),
  }
  const module = './quantoscope.js'
  const exports = [
    { kind: 'js', name: 'QuantoScope', declaration: { name: 'QuantoScope', module } },
    { kind: 'custom-element-definition', name: 'quanto-scope', declaration: { name: 'QuantoScope', module } },
  ]
  const modules = [{ kind: 'javascript-module', path: module, declarations: [declaration], exports }]
  return `${JSON.stringify({ schemaVersion: '2.1.0', readme: 'README.md', modules, version: VERSION }, null, 2)}\n`
}
