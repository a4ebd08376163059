// Prerendering imports modules of the page, and uses those that start nothing.
export default class EngineWorker {
  constructor() {
    throw new Error('there is no Worker in Node')
  }
}
