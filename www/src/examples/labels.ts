/** The messages of an example, real or made. */
export const exampleLabel = (id: string): string => `example-${id}`
export const exampleAbout = (id: string): string => `example-${id}-about`
