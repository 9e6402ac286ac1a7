import { createHash, createHmac } from 'node:crypto'
import { ORPCError } from '@orpc/server'
import type { Procedure } from '../../api/central/roles.ts'
import { type Caller, callerName } from '../call.ts'
import type { Store } from '../store/store.ts'
import type { Answer, RefusalData } from './problems.ts'

/** How long an answer is kept for whoever repeats the request, in hours. */
export const KEPT_HOURS = 24

/** After this long a request without an answer died with its central, and is done when it is repeated; in minutes. */
const DEAD_MINUTES = 5

/** Their answers hold a secret that stands nowhere else; asked again, they make a new one, which does no harm. */
const secretAnswers: readonly Procedure[] = ['runners.invite', 'runners.enrol', 'sessions.open']

const keyed: readonly string[] = ['POST', 'PUT', 'PATCH']

/** Whether a request of people to this procedure may name a key. */
export function takesKey(method: string, procedure: Procedure): boolean {
  return keyed.includes(method) && !secretAnswers.includes(procedure)
}

export interface KeyedRequest {
  readonly caller: Caller
  /** As the header `Idempotency-Key` gives it. */
  readonly key: string
  /** All that makes it this request and no other: method, path, body. */
  readonly parts: readonly (string | Uint8Array)[]
}

/**
 * Does a request once: whoever repeats it under its key gets the first answer again. Throws CONFLICT while the first is
 * still under way, KEY_REUSED where the key stands for another request. `work` gives an answer also where it failed.
 * Neither key nor request can be read from what is kept, for a request may hold a password.
 */
export async function onceByKey(
  store: Store,
  { caller, key, parts }: KeyedRequest,
  work: () => Promise<Answer>,
): Promise<Answer> {
  checkKey(key)
  const id = [callerName(caller), createHash('sha256').update(key).digest('hex')]
  const request = requestDigest(key, parts)
  if (!(await begin(store, id, request))) return earlierAnswer(store, id, request)
  const answer = await work()
  await end(store, id, answer)
  return answer
}

function checkKey(key: string): void {
  if (/^[\x21-\x7e]{8,200}$/.test(key)) return
  throw new ORPCError('BAD_REQUEST', {
    message: 'Idempotency-Key is 8 to 200 visible characters, such as a UUID.',
  })
}

function requestDigest(key: string, parts: KeyedRequest['parts']): string {
  const digest = createHmac('sha256', key)
  for (const part of parts) digest.update(`${part.length} `).update(part)
  return digest.digest('hex')
}

/** True where this is the first request of its key, or the one before has expired or died. */
async function begin(store: Store, [caller, key]: readonly string[], request: string): Promise<boolean> {
  const begun = await store.query(
    `INSERT INTO deskhand.answers AS before (caller, key, request) VALUES ($1, $2, $3)
     ON CONFLICT (caller, key) DO UPDATE SET created_at = now()
       WHERE before.status IS NULL AND before.request = $3 AND before.created_at < now() - $4 * interval '1 minute'
     RETURNING caller`,
    [caller, key, request, DEAD_MINUTES],
  )
  return begun.length > 0
}

async function earlierAnswer(store: Store, id: readonly string[], request: string): Promise<Answer> {
  const [before] = await store.query<{ request: string; status: number | null; body: string | null }>(
    'SELECT request, status, body FROM deskhand.answers WHERE caller = $1 AND key = $2',
    id,
  )
  if (before && before.request !== request)
    throw new ORPCError('KEY_REUSED', { status: 422, message: REUSED })
  // Nothing there any more: it has just failed without having done anything.
  if (!before || before.status === null) {
    const data: RefusalData = { retryAfter: 1 }
    throw new ORPCError('CONFLICT', {
      message: 'The same request is still under way; its answer will be there soon.',
      data,
    })
  }
  const body: unknown = before.body === null ? undefined : JSON.parse(before.body)
  return { status: before.status, headers: { 'idempotency-replayed': 'true' }, body }
}

const REUSED = 'This Idempotency-Key was given with another request before; give each request its own.'

/** Keeps the answer, unless the same request may end otherwise when it is made again. */
async function end(store: Store, id: readonly string[], answer: Answer): Promise<void> {
  if (answer.status >= 500 || answer.status === 429) {
    await store.query('DELETE FROM deskhand.answers WHERE caller = $1 AND key = $2 AND status IS NULL', id)
    return
  }
  await store.query('UPDATE deskhand.answers SET status = $3, body = $4 WHERE caller = $1 AND key = $2', [
    ...id,
    answer.status,
    JSON.stringify(answer.body) ?? null,
  ])
}
