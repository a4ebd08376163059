import { bits } from './bits.ts'
import { blocks } from './blocks.ts'
import { floats } from './floats.ts'
import { granularity } from './granularity.ts'
import type { Lesson } from './lesson.ts'
import { list } from './list.ts'
import { range } from './range.ts'
import { rounding } from './rounding.ts'

/** In the order in which they are taught. */
export const LESSONS: readonly Lesson[] = [rounding, bits, blocks, list, range, granularity, floats]

/** By its id or its place, counted from 1. */
export const lessonNamed = (name: string): Lesson | undefined => LESSONS.find(({ id }) => id === name) ?? LESSONS[Number(name) - 1]
