import '../say/lessons.ts'
import { markup } from '../../build/markup.ts'
import { drawLessons } from '../lessons/draw.ts'
import { LessonsStore } from '../lessons/store.ts'
import { label } from '../say/say.ts'

/** The contents of the lessons, as they are before any script has run. */
export async function prerender(): Promise<Record<string, string>> {
  const page = drawLessons(new LessonsStore(() => {}), () => ({ kind: 'word', word: '' }))
  return {
    title: label('lessons-title'),
    about: label('lessons-about'),
    page: await markup(page),
    noscript: label('lessons-noscript'),
  }
}
