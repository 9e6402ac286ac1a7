import { expect, test } from 'vitest'
import { waitFor } from '../../../../bots/drivers/desktop/looks.ts'
import { Alone, FakeSession, FakeWindows, fakeWindow } from './fake-session.ts'
import { within } from './programs.ts'

const BOX = { x: 0, y: 0, width: 100, height: 80 }
const dialog = { ref: 'save', window: { title: 'Save As' } }

test('who waits for a dialog to go waits for what its program does then, too', async () => {
  const { session, settled } = desk()
  session.fake.stack = [fakeWindow('Letter', BOX)]
  await waitFor(new Alone(session), dialog, 'hidden', within())
  expect(settled).toEqual(['Letter'])
})

test('what has come is not waited for any longer', async () => {
  const { session, settled } = desk()
  await waitFor(new Alone(session), dialog, 'visible', within())
  expect(settled).toEqual([])
})

/** A dialog over a letter, and what was the uppermost whenever programs were waited for. */
function desk() {
  const session = new FakeSession(new FakeWindows(fakeWindow('Save As', BOX), fakeWindow('Letter', BOX)))
  const settled: string[] = []
  session.settle = async () => {
    settled.push(session.fake.stack[0]?.title ?? '')
  }
  return { session, settled }
}
