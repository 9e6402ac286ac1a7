import { describe, expect, test } from 'vitest'
import { Acts } from '../../../../bots/drivers/desktop/acts.ts'
import { read } from '../../../../bots/drivers/desktop/looks.ts'
import { Screen } from '../../../../bots/drivers/desktop/screen.ts'
import { FakeSession, FakeWindows, fakeWindow } from './fake-session.ts'
import { within } from './programs.ts'

const BOX = { x: 0, y: 0, width: 100, height: 80 }
const LINE = { x: 10, y: 10, width: 40, height: 10 }
const window = { title: 'Ledger' }
const posted = { ref: 'posted', by: { text: 'Posted' }, window }
const ledger = { ref: 'ledger', window }

describe('a window under another one', () => {
  test('does not show what that one says', async () => {
    const { acts, screen } = under(fakeWindow('Mail', BOX, { Posted: LINE }), { Open: LINE })
    expect(await read(acts, posted, 'visible', within())).toBe(false)
    expect(await screen.find({ text: 'Posted', within: ledger }, within())).toEqual([])
    expect(await read(acts, ledger, 'text', within())).toBe('Open')
    expect(await screen.read({ from: { within: ledger } }, within())).toBe('Open')
  })

  test('is brought to the front to be read: what stands there is not missed', async () => {
    const { acts } = under(fakeWindow('Mail', BOX), { Posted: LINE })
    expect(await read(acts, posted, 'visible', within())).toBe(true)
  })

  test('that stays over it is not read in its place', async () => {
    const { acts, screen, windows } = under(fakeWindow('Mail', BOX, { Posted: LINE }), { Open: LINE })
    windows.activate = async () => undefined
    expect(await read(acts, posted, 'count', within())).toBe(0)
    const blocked = { code: 'element-blocked', details: { acted: false } }
    await expect(read(acts, ledger, 'text', within())).rejects.toMatchObject(blocked)
    await expect(screen.read({ from: { within: ledger } }, within())).rejects.toMatchObject(blocked)
  })
})

test('a dialog of the window stays in front of it, and what it says is not of the window', async () => {
  const { acts, windows } = under(fakeWindow('Sure?', BOX, { Posted: LINE }), {})
  const [dialog, owner] = windows.stack
  if (dialog && owner) windows.stack = [{ ...dialog, owner: owner.id }, owner]
  expect(await read(acts, posted, 'visible', within())).toBe(false)
  expect(windows.stack.map(({ title }) => title)).toEqual(['Sure?', 'Ledger'])
})

function under(cover: ReturnType<typeof fakeWindow>, words: Record<string, typeof LINE>) {
  const windows = new FakeWindows(cover, fakeWindow('Ledger', BOX, words))
  const acts = new Acts(new FakeSession(windows))
  return { windows, acts, screen: new Screen(acts) }
}
