/** Whether the part of an address from `#` holds a state: `#chain` is a place on the page. */
export function holdsState(hash: string): boolean {
  return hash.includes('=')
}
