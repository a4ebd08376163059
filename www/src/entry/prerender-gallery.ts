import '../say/values.ts'
import '../say/gallery.ts'
import { markup } from '../../build/markup.ts'
import { drawGallery } from '../gallery/draw.ts'
import { GalleryStore } from '../gallery/store.ts'
import { label } from '../say/say.ts'

/** The page "Embed this" as it is before any script has run: where it lies is not known then. */
export async function prerender(): Promise<Record<string, string>> {
  const places = { files: '../', number: './', values: './values.html' }
  const page = drawGallery(new GalleryStore(() => {}), places, { isNear: () => false, height: () => undefined })
  return {
    title: label('gallery-title'),
    about: label('gallery-about-page'),
    page: await markup(page),
    noscript: label('gallery-noscript'),
  }
}
