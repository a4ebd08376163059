/** Whether something was stopped, or a newer call took its place: whoever did that knows. */
export const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError'
