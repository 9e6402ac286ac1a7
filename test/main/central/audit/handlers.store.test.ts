import { expect, it } from 'vitest'
import { appendAct } from '../../../../main/central/audit/append.ts'
import { auditHandlers } from '../../../../main/central/audit/handlers.ts'
import type { Call } from '../../../../main/central/call.ts'
import { forEachStore, type OpenStore } from '../stores.ts'

async function callOn(open: OpenStore, actions: readonly string[]): Promise<Call> {
  const store = await open()
  for (const action of actions) {
    await store.transaction((tx) =>
      appendAct(tx, { actor: 'central', action, subject: 'x', details: { action } }),
    )
  }
  const dispatch = {} as Call['central']['dispatch']
  return { central: { store, dispatch, version: '0' }, caller: { kind: 'anyone' }, signal: undefined }
}

forEachStore('store', (open) => {
  it('lists the newest first, page by page, to the end', async () => {
    const call = await callOn(open, ['a', 'b', 'a', 'b', 'a'])
    const numbers: number[] = []
    let cursor: string | undefined
    let pages = 0
    do {
      const page = await auditHandlers.list(call, { cursor, limit: 2 })
      numbers.push(...page.entries.map(({ number }) => number))
      cursor = page.next
      pages += 1
    } while (cursor !== undefined && pages < 10)
    expect({ numbers, pages }).toEqual({ numbers: [5, 4, 3, 2, 1], pages: 3 })
  })

  it('lists one kind of act, and shows its details', async () => {
    const call = await callOn(open, ['a', 'b', 'a'])
    const { entries, next } = await auditHandlers.list(call, { action: 'b', limit: 50 })
    expect(entries).toMatchObject([{ number: 2, action: 'b', details: { action: 'b' } }])
    expect(next).toBeUndefined()
  })

  it('refuses a cursor that leads nowhere', async () => {
    const call = await callOn(open, [])
    for (const cursor of ['', 'x', '-1', '1e3', '9'.repeat(40)]) {
      await expect(auditHandlers.list(call, { cursor, limit: 50 })).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
  })

  it('says whether the chain is whole', async () => {
    const call = await callOn(open, ['a', 'b'])
    expect(await auditHandlers.verify(call, undefined)).toMatchObject({ entries: 2, brokenAt: null })
    await call.central.store.query(`UPDATE deskhand.audit SET actor = 'x' WHERE number = 2`)
    expect(await auditHandlers.verify(call, undefined)).toMatchObject({ entries: 1, brokenAt: 2 })
  })
})
