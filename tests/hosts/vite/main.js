import 'quantoscope'
import { loadEngine } from 'quantoscope/engine'

const engine = await loadEngine()
document.querySelector('output').textContent = engine.layout('float32', { value: 3452.3194 }).exact
