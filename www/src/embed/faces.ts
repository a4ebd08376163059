import { FACES, face } from 'virtual:faces'

let asked = false

/** The faces, which a shadow root cannot have of its own: they are the document's, under names that are ours. */
export function loadFaces(): void {
  if (asked) return
  asked = true
  for (const { family, weight, file } of FACES) {
    const load = async () => document.fonts.add(await new FontFace(family, await face(file), { weight, display: 'swap' }).load())
    load().catch(() => {}) // a policy, or no network: a face of the system stands in
  }
}
