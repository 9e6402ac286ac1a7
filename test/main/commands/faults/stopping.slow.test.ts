import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { answerOf, expectNoTrace, type Stage, type Started, stage } from './stage.ts'

/** Each item is under way until its file `<n>.go` is there. */
const WAITS = `
bot: waits
format: 1
inputs:
  folder: { type: folder }
transactions:
  each: =[1..3]
  as: n
  reference: ="n" & n
  steps:
    - file.write: =inputs.folder & "/" & n & ".begun"
      text: ""
      effect: idempotent
    - data.set: false
      save: there
    - flow.while: =$not(there)
      at-most: 10000
      steps:
        - flow.wait: 50ms
        - file.exists: =inputs.folder & "/" & n & ".go"
          save: there
    - file.append: =inputs.folder & "/out.txt"
      text: =n & ";"
      id: write
`
/** What comes sooner after the first Ctrl-C passes for the same key. */
const ANOTHER_KEY = 500

function waiting() {
  const at = stage()
  at.bot('waits', WAITS)
  const words = ['run', 'waits', '--input', `folder=${at.folder}`]
  return {
    at,
    start: (...more: string[]) => at.start([...words, ...more]),
    letGo(...items: number[]) {
      for (const n of items) writeFileSync(join(at.folder, `${n}.go`), '')
    },
    begun: (n: number) =>
      expect.poll(() => existsSync(join(at.folder, `${n}.begun`)), { timeout: 60_000 }).toBe(true),
    written: () =>
      existsSync(join(at.folder, 'out.txt')) ? readFileSync(join(at.folder, 'out.txt'), 'utf8') : '',
  }
}

async function interrupt({ child, until }: Started): Promise<void> {
  child.kill('SIGINT')
  await until('Stopping after this item; Ctrl-C again stops at once.')
}

async function finish(at: Stage, run: string): Promise<void> {
  const resumed = await at.call(['run', '--resume', run, '--json'])
  expect(resumed.status).toBe(0)
  expect(answerOf(resumed)).toMatchObject({ run, state: 'done', counts: { done: 3 } })
}

test('Ctrl-C once stops after the item, and says how to go on', async () => {
  const { at, start, letGo, begun, written } = waiting()
  const started = start()
  await begun(1)
  await interrupt(started)
  letGo(1, 2, 3)
  const { status, out, err } = await started.ended
  expect([status, err]).toEqual([1, ''])
  expect(out).toContain('stopped (2 not done yet, 1 done)')
  const [, run = ''] = /^Go on: deskhand run --resume (\S+)$/m.exec(out) ?? []
  expect(written()).toBe('1;')
  await finish(at, run)
  expect(written()).toBe('1;2;3;')
})

test.for<[string, (started: Started) => Promise<void>]>([
  [
    'Ctrl-C twice',
    async (started) => {
      await interrupt(started)
      await pause(ANOTHER_KEY)
      started.child.kill('SIGINT')
    },
  ],
  ['SIGTERM', async ({ child }) => void child.kill('SIGTERM')],
])('%s stops at once, and the run can be resumed', async ([, signal]) => {
  const { at, start, letGo, begun, written } = waiting()
  letGo(1)
  const started = start('--json')
  await begun(2)
  await signal(started)
  const ended = await started.ended
  expect(ended.status).toBe(1)
  const { run, state, counts, error } = answerOf(ended)
  expect({ state, counts }).toMatchObject({ state: 'stopped', counts: { done: 1, ready: 2 } })
  expect(error).toMatchObject({ code: 'stopped', next: 'Resume the run when you are ready.' })
  expectNoTrace(ended)
  letGo(2, 3)
  await finish(at, run)
  expect(written()).toBe('1;2;3;')
})

test('a run that somebody carries is not taken up by a second one, and the first does not notice', async () => {
  const { at, start, letGo, begun, written } = waiting()
  const first = start('--json')
  await begun(1)
  first.child.kill('SIGKILL')
  await first.ended
  const [{ id }] = JSON.parse((await at.call(['runs', '--json'])).out)
  const resumed = at.start(['run', '--resume', id])
  await resumed.until('Resuming run')
  await resumed.until('3 items')
  const second = await at.call(['run', '--resume', id, '--json'])
  expect(second.status).toBe(2)
  expect(answerOf(second).error).toMatchObject({
    code: 'run-locked',
    message: `Another process is carrying run ${id}`,
    next: 'Wait for the process that carries this run, or stop it.',
  })
  expectNoTrace(second)
  letGo(1, 2, 3)
  expect(await resumed.ended).toMatchObject({ status: 0 })
  expect(written()).toBe('1;2;3;')
  const again = await at.call(['run', '--resume', id, '--json'])
  expect(again.status).toBe(2)
  expect(answerOf(again).error.code).toBe('run-finished')
})
