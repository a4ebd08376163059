// A data: URL whose bytes are decoded here: fetching it would need more from a host's Content-Security-Policy.
import url from '../../src/core/workbench/wasm/quantoscope_bg.wasm?url&inline'

export default async () => Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0))
