import url from '../../src/core/workbench/wasm/quantoscope_bg.wasm?url'

export default () => fetch(url)
