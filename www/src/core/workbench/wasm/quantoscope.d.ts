// The build puts the engine of the page "Values" here; its exports are among those of the engine of development.
export * from '../../wasm/quantoscope.js'
