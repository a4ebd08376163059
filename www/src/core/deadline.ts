/** Timers that fire this much too late say that the page itself was held up, and with it what it waited for. */
const LATE_MS = 500

/** Calls `missed` when the time is over; where the page slept meanwhile, it gets the whole time once more. */
export function deadline(ms: number, missed: () => void): () => void {
  let timer = 0
  const arm = () => {
    const due = performance.now() + ms
    timer = window.setTimeout(() => (performance.now() > due + LATE_MS ? arm() : missed()), ms)
  }
  arm()
  return () => clearTimeout(timer)
}
