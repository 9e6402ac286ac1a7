/** Central did not answer, or not as central does: whether it did what it was asked is not known. */
export class CentralUnreachable extends Error {
  override readonly name = 'CentralUnreachable'
}

/** The beginning of an answer. */
export interface AnswerHead {
  readonly status: number
  /** Of the body, without parameters, in small letters. */
  readonly type: string
  readonly isFile: boolean
}

/** The type that a header `Content-Type` names. */
export function mediaType(header: string | null | undefined): string {
  return header?.split(';')[0]?.trim().toLowerCase() ?? 'nothing'
}

/** Whether the answer is a problem, with `text` as its JSON. Throws CentralUnreachable where central does not answer so. */
export function isProblem({ status, type, isFile }: AnswerHead, text: () => string): boolean {
  const isTold = status >= 400 && type === 'application/problem+json'
  if (status >= 500 || status === 408) {
    throw new CentralUnreachable(`central could not answer: ${status}${isTold ? detailOf(text()) : ''}`)
  }
  if (!isTold && (status >= 300 || !(isFile || type === 'application/json'))) {
    throw new CentralUnreachable(`something that is not central answers: ${status} ${type}`)
  }
  return isTold
}

function detailOf(problem: string): string {
  const { detail } = JSON.parse(problem) as { detail?: unknown }
  return typeof detail === 'string' ? `, ${detail}` : ''
}

/** What went wrong on the way to a URL, as CentralUnreachable; an abort of the caller stays as it is. */
export function lost(error: unknown, url: string | URL, signal: AbortSignal | undefined): unknown {
  if (signal?.aborted || error instanceof CentralUnreachable) return error
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  const why = cause instanceof Error ? cause.message : String(cause)
  return new CentralUnreachable(`no answer from ${new URL(url).origin}: ${why}`, { cause: error })
}
