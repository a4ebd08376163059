import { FACES, face } from 'virtual:faces'

let asked = false

/** The faces, which a shadow root cannot have of its own: they are the document's, under names that are ours. */
export function loadFaces(): void {
  if (asked) return
  asked = true
  for (const { family, weight, file, range } of FACES) {
    const load = async () => {
      const made = new FontFace(family, await face(file), { weight, display: 'swap', ...(range && { unicodeRange: range }) })
      document.fonts.add(range ? made : await made.load()) // that of few letters is loaded where there is one of them
    }
    load().catch(() => {}) // a policy, or no network: a face of the system stands in
  }
}
