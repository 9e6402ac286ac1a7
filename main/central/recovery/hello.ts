import { appendAct } from '../audit/append.ts'
import { type Call, callerName } from '../call.ts'
import { lockedPc, tellerFor } from '../reports/pc.ts'
import type { Queryable } from '../store/store.ts'
import { currentHold, type Hold, hold, lockHolding } from './holding.ts'

/** What a PC says of itself; numbers of reports, 0 for none. */
interface Hello {
  readonly pc: string
  readonly written: number
  readonly acknowledged: number
  /** Who acknowledged. */
  readonly store: string | null
}

const RESTORED = 'The store of central was restored from an earlier copy; the PCs tell again what they did.'
const REPLACED = 'Central has another store than before; the PCs tell again what they did.'

/**
 * Notes how far a PC is and says from where on it has to send. Where it was told more than this store holds, the store
 * was restored or replaced, and nothing is handed out until it is filled again. Throws FORBIDDEN where the runner is
 * none of that PC.
 */
export async function sayHello(call: Call, hello: Hello): Promise<{ held: number; store: string }> {
  const { store } = call.central
  const { pc } = tellerFor(call.caller, hello.pc)
  const held = await store.transaction(async (tx) => {
    await lockHolding(tx)
    const known = await lockedPc(tx, pc)
    const owes = Math.max(0, hello.written - known.held)
    const before = await currentHold(tx)
    const lack = owes > 0 ? lackOf(hello, known.held, store.id) : undefined
    const isNew = lack !== undefined && !before?.isRestored
    if (isNew) await holdUntilTold(tx, lack, before, known)
    const isAwaited = owes > 0 && (isNew || before?.isRestored)
    await tx.query('UPDATE deskhand.pcs SET hello_at = now(), owes = $2, standing = $3 WHERE id = $1', [
      pc,
      owes,
      isAwaited ? 'awaited' : 'free',
    ])
    const details = { ...hello, held: known.held, ours: store.id }
    if (isNew) await act(tx, call, 'recovery.begun', details)
    // What it writes next bears numbers that are taken: its journal is a copy of an earlier time.
    if (hello.written < known.held && !known.greeted) await act(tx, call, 'pc.restored', details)
    return known.held
  })
  return { held, store: store.id }
}

/** What a store lacks that holds so much, by what a PC was told; undefined where that is nothing. */
function lackOf({ acknowledged, store }: Hello, held: number, ours: string): string | undefined {
  if (acknowledged === 0) return undefined
  if (store?.toLowerCase() !== ours) return REPLACED
  return acknowledged > held ? RESTORED : undefined
}

/** The PC that tells is awaited in any case; which others are depends on what they can know. */
async function holdUntilTold(
  tx: Queryable,
  lack: string,
  before: Hold | undefined,
  { id, standing }: { readonly id: string; readonly standing: string },
): Promise<void> {
  await hold(tx, lack, null)
  // Somebody said to go on without it; that it comes now says nothing new of the others.
  if (standing === 'excused') return
  if (lack === RESTORED && !before) {
    // The store was replaced while central ran, or is older than whoever was asked at its start.
    await tx.query(
      `UPDATE deskhand.pcs SET standing = 'awaited', hello_at = NULL WHERE standing = 'free' AND id <> $1`,
      [id],
    )
    return
  }
  await tx.query(
    `UPDATE deskhand.pcs SET standing = 'awaited'
     WHERE standing = 'free' AND id <> $1 AND (hello_at IS NULL OR owes > 0)`,
    [id],
  )
}

function act(tx: Queryable, { caller }: Call, action: string, details: object): Promise<void> {
  const subject = action === 'recovery.begun' ? 'central' : callerName(caller)
  return appendAct(tx, { actor: callerName(caller), action, subject, details: { ...details } })
}
