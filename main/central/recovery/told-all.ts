import type { Queryable } from '../store/store.ts'

/** To be called when a PC, which is locked, has sent something: once it has sent all, nobody waits for it. */
export async function toldAll(tx: Queryable, pc: string): Promise<void> {
  await tx.query(
    `UPDATE deskhand.pcs SET standing = 'free'
     WHERE id = $1 AND standing = 'awaited' AND owes = 0 AND hello_at IS NOT NULL`,
    [pc],
  )
}
