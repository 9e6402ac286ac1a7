import { expect, it } from 'vitest'
import { type Act, appendAct } from '../../../../main/central/audit/append.ts'
import {
  BEFORE_THE_FIRST,
  digestOf,
  entryColumns,
  type KeptEntry,
} from '../../../../main/central/audit/entry.ts'
import { verifyAudit } from '../../../../main/central/audit/verify.ts'
import type { Store } from '../../../../main/central/store/index.ts'
import type { OpenStore } from '../stores.ts'

function append(store: Store, act: Partial<Act> = {}): Promise<void> {
  const whole = { actor: 'central', action: 'item.settled', subject: 'item 7', ...act }
  return store.transaction((tx) => appendAct(tx, whole))
}

async function filled(open: OpenStore, entries: number): Promise<Store> {
  const store = await open()
  for (let number = 1; number <= entries; number += 1) await append(store, { details: { number } })
  return store
}

/** Writes entries as `appendAct` does one by one, but quickly. */
async function writeAtOnce(store: Store, entries: number): Promise<void> {
  const chain: KeptEntry[] = []
  for (let number = 1; number <= entries; number += 1) {
    const act = { actor: 'central', action: 'item.settled', subject: `item ${number}`, details: '{}' }
    const place = { at: '2026-01-02T03:04:05.678901Z', previous: chain.at(-1)?.digest ?? BEFORE_THE_FIRST }
    const entry = { number, ...act, ...place }
    chain.push({ ...entry, digest: digestOf(entry) })
  }
  await store.query(
    'INSERT INTO deskhand.audit SELECT * FROM jsonb_populate_recordset(NULL::deskhand.audit, $1::jsonb)',
    [JSON.stringify(chain)],
  )
}

/** What the audit log promises on both kinds of store. */
export function auditTests(open: OpenStore): void {
  it('says that an empty log is in order', async () => {
    expect(await verifyAudit(await open())).toEqual({ entries: 0, head: BEFORE_THE_FIRST, headFound: true })
  })

  it('chains what many transactions append at once, without a gap', async () => {
    const store = await open()
    await Promise.all(Array.from({ length: 40 }, (_, index) => append(store, { details: { index } })))
    const { entries, broken } = await verifyAudit(store)
    expect({ entries, broken }).toEqual({ entries: 40, broken: undefined })
  })

  it('keeps nothing of a transaction that is taken back', async () => {
    const store = await filled(open, 1)
    const failed = store.transaction(async (tx) => {
      await appendAct(tx, { actor: 'central', action: 'item.settled', subject: 'item 8' })
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await append(store)
    expect(await verifyAudit(store)).toMatchObject({ entries: 2, headFound: true })
  })

  it('keeps texts that no database takes, and still verifies', async () => {
    const store = await open()
    await append(store, {
      actor: 'person \0',
      subject: 'half \ud800 of one',
      details: { '\0': '\udfff', ['__proto__']: 1, 10: 'ten', 9: [{ b: 1, a: undefined }] },
    })
    const rows = await store.query('SELECT actor, subject, details FROM deskhand.audit')
    expect(rows).toEqual([
      {
        actor: 'person \uFFFD',
        subject: 'half \uFFFD of one',
        details: String.raw`{"9":[{"b":1}],"10":"ten","\u0000":"\udfff","__proto__":1}`,
      },
    ])
    expect((await verifyAudit(store)).broken).toBeUndefined()
  })

  it.each([
    ['actor', "actor = 'person x'"],
    ['action', "action = 'item.added'"],
    ['subject', "subject = 'item 8'"],
    ['details', `details = '{ "number":3}'`],
    ['instant', "at = at + interval '1 microsecond'"],
    ['digest', 'digest = reverse(digest)'],
  ])('finds that the %s of an entry was changed', async (_what, change) => {
    const store = await filled(open, 4)
    await store.query(`UPDATE deskhand.audit SET ${change} WHERE number = 3`)
    const { entries, broken } = await verifyAudit(store)
    expect({ entries, broken }).toEqual({ entries: 2, broken: { number: 3, why: 'it was changed' } })
  })

  it('finds that an entry was changed and its digest with it, by the one after', async () => {
    const store = await filled(open, 3)
    const [entry] = await store.query<KeptEntry>(
      `SELECT ${entryColumns} FROM deskhand.audit WHERE number = 2`,
    )
    if (!entry) throw new Error('There is no entry 2')
    const digest = digestOf({ ...entry, actor: 'person x' })
    await store.query(`UPDATE deskhand.audit SET actor = 'person x', digest = $1 WHERE number = 2`, [digest])
    const { entries, broken } = await verifyAudit(store)
    expect({ entries, broken }).toEqual({
      entries: 2,
      broken: { number: 3, why: 'it does not follow the one before' },
    })
  })

  it.each([
    [1, 'DELETE FROM deskhand.audit WHERE number = 1'],
    [3, 'DELETE FROM deskhand.audit WHERE number IN (3, 4)'],
  ])('finds that entry %i is missing', async (number, cut) => {
    const store = await filled(open, 5)
    await store.query(cut)
    expect((await verifyAudit(store)).broken).toEqual({ number, why: 'it is missing' })
  })

  it('finds that entries were taken out and the others moved up', async () => {
    const store = await filled(open, 5)
    await store.query('DELETE FROM deskhand.audit WHERE number = 3')
    await store.query('UPDATE deskhand.audit SET number = number - 1 WHERE number > 3')
    expect((await verifyAudit(store)).broken).toEqual({
      number: 3,
      why: 'it does not follow the one before',
    })
  })

  it('finds that two entries were swapped', async () => {
    const store = await filled(open, 5)
    await store.query('UPDATE deskhand.audit SET number = 100 WHERE number = 2')
    await store.query('UPDATE deskhand.audit SET number = 2 WHERE number = 4')
    await store.query('UPDATE deskhand.audit SET number = 4 WHERE number = 100')
    expect((await verifyAudit(store)).broken?.number).toBe(2)
  })

  it('finds by a head that was noted that the end was taken away', async () => {
    const store = await filled(open, 4)
    const { head } = await verifyAudit(store)
    await append(store)
    expect(await verifyAudit(store, head)).toMatchObject({ entries: 5, headFound: true })
    await store.query('DELETE FROM deskhand.audit WHERE number > 3')
    const cut = await verifyAudit(store, head)
    expect(cut).toMatchObject({ entries: 3, headFound: false })
    expect(cut.broken).toBeUndefined()
  })

  it('works through more than a page', async () => {
    const store = await open()
    await writeAtOnce(store, 1500)
    expect((await verifyAudit(store)).entries).toBe(1500)
    await store.query(`UPDATE deskhand.audit SET subject = 'item 0' WHERE number = 1400`)
    expect((await verifyAudit(store)).broken?.number).toBe(1400)
  })
}
