import { bits } from './bits.ts'
import { blocks } from './blocks.ts'
import type { Lesson } from './lesson.ts'
import { rounding } from './rounding.ts'

/** In the order in which they are taught. */
export const LESSONS: readonly Lesson[] = [rounding, bits, blocks]

/** By its id or its place, counted from 1. */
export const lessonNamed = (name: string): Lesson | undefined => LESSONS.find(({ id }) => id === name) ?? LESSONS[Number(name) - 1]
