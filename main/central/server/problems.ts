import { randomBytes } from 'node:crypto'
import { isSchemaIssue } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import { refusals } from '../../api/central/contract/common.ts'
import { isStoreAway } from './store-away.ts'

/** What went wrong, as RFC 9457 has it told; `issues` say which parts of the input are not as they should be. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  readonly instance: string
  readonly code: string
  readonly issues?: readonly Issue[]
}

interface Issue {
  /** Such as `items[0].reference`; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** What else an answer that refuses says in its headers. Goes into `data` of the error. */
export interface RefusalData {
  /** In seconds. */
  readonly retryAfter?: number
  /** Methods that the path has. */
  readonly allow?: readonly string[]
}

/** An answer before it is written: a body of plain JSON, a Blob, or a stream of events. */
export interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: unknown
}

/** Every kind of problem by its code: the refusals of the contract, and what HTTP brings with it. */
export const problemKinds: Readonly<Record<string, { readonly status: number; readonly message: string }>> = {
  ...refusals,
  METHOD_NOT_SUPPORTED: { status: 405, message: 'The path has other methods' },
  TIMEOUT: { status: 408, message: 'The request came too slowly' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, message: 'The body is of the wrong type' },
  MISDIRECTED_REQUEST: { status: 421, message: 'This server does not go by that name' },
  HEADERS_TOO_LARGE: { status: 431, message: 'The headers are too large' },
  CLIENT_CLOSED_REQUEST: { status: 499, message: 'The caller left' },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'Something happened that nobody foresaw' },
  SERVICE_UNAVAILABLE: { status: 503, message: 'The store does not answer' },
}

export const PROBLEM_TYPE = 'application/problem+json'

const MOST_ISSUES = 20

/** The answer to a call that failed. What nobody foresaw goes to `log`, and the answer only names where. */
export function problemAnswer(thrown: unknown, log: (line: string) => void): Answer {
  const id = randomBytes(4).toString('hex')
  const error = foreseen(thrown)
  if (error.status >= 500) log(`${id} ${wholeStory(thrown)}`)
  const { code, status } = error
  const issues = issuesOf(error.data)
  const problem: Problem = {
    type: `/v1/docs#${code}`,
    title: problemKinds[code]?.message ?? code,
    status,
    detail: status === 500 ? `What happened stands in the log of central, under ${id}.` : error.message,
    instance: `urn:deskhand:problem:${id}`,
    code,
    ...(issues.length > 0 && { issues }),
  }
  return { status, headers: headersOf(error), body: problem }
}

function foreseen(thrown: unknown): ORPCError<string, unknown> {
  if (thrown instanceof ORPCError) return thrown
  if (!isStoreAway(thrown)) return new ORPCError('INTERNAL_SERVER_ERROR')
  const data: RefusalData = { retryAfter: 2 }
  return new ORPCError('SERVICE_UNAVAILABLE', { message: 'The store does not answer; try again soon.', data })
}

function wholeStory(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const issues = issuesOf(thrown).map(({ path, message }) => `\n    ${path}: ${message}`)
  const cause = thrown.cause === undefined ? '' : `\ncaused by: ${wholeStory(thrown.cause)}`
  return `${thrown.stack ?? thrown.message}${issues.join('')}${cause}`
}

/** The issues of the schema, by path and message: values that were given are not repeated. */
function issuesOf(data: unknown): Issue[] {
  const { issues } = (data ?? {}) as { issues?: unknown }
  if (!Array.isArray(issues)) return []
  return issues
    .filter(isSchemaIssue)
    .slice(0, MOST_ISSUES)
    .map(({ path = [], message }) => ({ path: path.reduce(pathText, '').slice(0, 200), message }))
}

function pathText(before: string, part: PropertyKey | { readonly key: PropertyKey }): string {
  const key = typeof part === 'object' ? part.key : part
  if (typeof key === 'number') return `${before}[${key}]`
  return before === '' ? String(key) : `${before}.${String(key)}`
}

function headersOf(error: ORPCError<string, unknown>): Record<string, string> {
  const { retryAfter, allow } = (error.data ?? {}) as RefusalData
  return {
    ...(error.status === 401 && { 'www-authenticate': 'Bearer realm="deskhand"' }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...(allow !== undefined && { allow: allow.join(', ') }),
  }
}
