import { expect, test } from 'vitest'
import { Acts } from '../../../../../bots/drivers/desktop/acts.ts'
import { FakeSession, FakeWindows, fakeWindow } from '../fake-session.ts'
import { within } from '../programs.ts'

test('a program that ended badly is only told where its window is meant', async () => {
  const windows = new FakeWindows()
  const session = new FakeSession(windows)
  const acts = new Acts(session)
  const box = { x: 0, y: 0, width: 50, height: 50 }
  const asking = session.programs.start({ program: 'sleep', args: ['60'], folder: '/' }, windows, within())
  windows.stack = [fakeWindow('Question', box)]
  const { pid } = await asking
  process.kill(pid, 'SIGKILL')
  windows.stack = [fakeWindow('Ledger', box)]
  const missing = (title: string) => {
    const look = acts.locate({ ref: 'post', role: 'button', window: { title } }, within(0))
    return look.catch((error: unknown) => error)
  }
  await expect.poll(() => missing('Question')).toMatchObject({ code: 'program-failed' })
  expect(await missing('Ledger')).toMatchObject({ code: 'element-missing' })
  expect(await missing('Archive')).toMatchObject({ code: 'window-missing' })
})

test('a look that outlasts the step has found nothing, and nothing was done', async () => {
  const session = new FakeSession(
    new FakeWindows(fakeWindow('Ledger', { x: 0, y: 0, width: 50, height: 50 })),
  )
  const eyes = await session.eyes()
  const findText = (_: unknown, __: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
  Object.assign(session, { eyes: async () => ({ ...eyes, findText }) })
  const look = new Acts(session).locate(
    { ref: 'post', by: { text: 'Post' }, window: { title: 'Ledger' } },
    within(100),
  )
  await expect(look).rejects.toMatchObject({ code: 'element-missing', details: { acted: false } })
})
