import { ORPCError } from '@orpc/server'
import type { Caller } from '../call.ts'
import type { Queryable } from '../store/store.ts'

/** Who tells: a runner, for its PC. */
export interface Teller {
  readonly runner: string
  readonly pc: string
}

/** How far a PC has told what it did. */
export interface ToldPc {
  readonly id: string
  /** All reports up to this number are here. */
  readonly held: number
  /** How many more it has written, as far as it said. */
  readonly owes: number
  /** Whether recovery waits for it: `free`, `awaited` or `excused`. */
  readonly standing: string
  /** True where it has said hello since central started. */
  readonly greeted: boolean
  /** True where items are held back from everybody. */
  readonly heldBack: boolean
}

/** Who tells; throws FORBIDDEN where a runner speaks for another PC than its own. */
export function tellerFor(caller: Caller, pc: string): Teller {
  if (caller.kind === 'runner' && caller.pc === pc.toLowerCase())
    return { runner: caller.name, pc: caller.pc }
  throw new ORPCError('FORBIDDEN', {
    message: `This token does not speak for the PC ${pc}; enrol the runner again on this PC.`,
  })
}

/** The PC, locked until the transaction ends. */
export async function lockedPc(tx: Queryable, id: string): Promise<ToldPc> {
  const known = await lockKnown(tx, id)
  if (known) return known
  await tx.query('INSERT INTO deskhand.pcs (id) VALUES ($1) ON CONFLICT DO NOTHING', [id])
  const added = await lockKnown(tx, id)
  if (!added) throw new Error(`The PC ${id} was added and is not there`)
  return added
}

async function lockKnown(tx: Queryable, id: string): Promise<ToldPc | undefined> {
  const [pc] = await tx.query<ToldPc & Record<string, unknown>>(
    `SELECT id, held, owes, standing, hello_at IS NOT NULL AS greeted,
       EXISTS (SELECT FROM deskhand.recovery) AS "heldBack"
     FROM deskhand.pcs WHERE id = $1 FOR UPDATE`,
    [id],
  )
  return pc
}
