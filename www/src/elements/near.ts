import { FIGURES, NEAR_FIGURES } from '../figures/registry.ts'
import type { Store } from '../state/store.ts'

/** The figures far down the page are drawn while they are near the window, so that nobody who types waits for them. */
export function drawWhenNear(store: Store): void {
  const near = new Set<string>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target.getAttribute('data-near') ?? '')
      store.draw([...FIGURES, ...NEAR_FIGURES.filter((id) => near.has(id))])
    },
    { rootMargin: '40%' },
  )
  for (const section of document.querySelectorAll('[data-near]')) observer.observe(section)
}
