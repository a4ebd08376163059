import { words } from './words.ts'

/** Why there is no view, in words for the author of the page. */
export class Failure extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** The file at an address that the author has named. */
export async function fileAt(src: string, signal: AbortSignal): Promise<File> {
  const response = await fetch(src, { signal }).catch((error: unknown) => {
    if (signal.aborted) throw error
    throw new Failure('src', words('src-network', { src }))
  })
  if (!response.ok) throw new Failure('src', words('src-status', { src, status: String(response.status) }))
  if (response.headers.get('Content-Type')?.startsWith('text/html')) throw new Failure('src', words('src-page', { src }))
  return new File([await response.blob()], new URL(response.url || src, document.baseURI).pathname.split('/').pop() || 'values')
}
