/** Something that is worked out only while it is near the window. */
interface Part {
  near(near: boolean): void
}

/** Parts by the `data-part` of their sections. A page that is drawn anew has other sections. */
export function watchParts(place: HTMLElement, parts: Readonly<Record<string, Part>>): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) parts[target.getAttribute('data-part') ?? '']?.near(isIntersecting)
    },
    { rootMargin: '40%' },
  )
  const seen = new Set<Element>()
  const look = () => {
    for (const section of place.querySelectorAll('[data-part]')) {
      if (seen.has(section)) continue
      seen.add(section)
      observer.observe(section)
    }
  }
  new MutationObserver(look).observe(place, { childList: true })
  look()
}
