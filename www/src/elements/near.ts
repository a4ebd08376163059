/** Says which sections `[data-near]` are near the window, so that nobody who types waits for figures far down the page. */
export function watchNear(changed: (near: ReadonlySet<string>) => void): void {
  const near = new Set<string>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target.getAttribute('data-near') ?? '')
      changed(near)
    },
    { rootMargin: '40%' },
  )
  for (const section of document.querySelectorAll('[data-near]')) observer.observe(section)
}
