import url from '../../src/core/wasm/quantoscope_bg.wasm?url'

export default () => fetch(url)
