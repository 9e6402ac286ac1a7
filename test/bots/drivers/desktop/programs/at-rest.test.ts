import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { atRest, Rests } from '../../../../../bots/drivers/desktop/programs/at-rest.ts'
import { within } from '../programs.ts'

const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

test('a program that works on is waited for until it waits itself', async () => {
  const busy = await program(`let work = setImmediate(function go() { work = setImmediate(go) })
    process.stdin.once('data', () => { clearImmediate(work) })`)
  let isDone = false
  const rest = atRest(busy.pid ?? 0, within()).then((isAtRest) => ({ isAtRest, isDone }))
  // Longer than a program that is at rest is looked at.
  expect(await atRest(busy.pid ?? 0, within(200))).toBe(false)
  isDone = true
  busy.stdin?.write('enough\n')
  expect(await rest).toEqual({ isAtRest: true, isDone: true })
})

test('what works in a thread of its own counts, too', async () => {
  const busy = await program(
    `new (require('node:worker_threads').Worker)('for (;;);', { eval: true }).once('online', () => console.log('at work'))`,
    2,
  )
  expect(await atRest(busy.pid ?? 0, within(200))).toBe(false)
})

test('a program that has ended is at rest, and one that is called off is not waited for', async () => {
  const short = await program('process.stdin.resume()')
  short.kill('SIGKILL')
  await once(short, 'exit')
  expect(await atRest(short.pid ?? 0, within())).toBe(true)
  const busy = await program('for (;;);')
  const options = { signal: AbortSignal.abort(), timeout: 10_000 }
  expect(await atRest(busy.pid ?? 0, options)).toBe(false)
})

test('all programs are waited for, as long as there is time', async () => {
  const idle = await program('process.stdin.resume()')
  const busy = await program('for (;;);')
  await new Rests().of(new Set([idle.pid ?? 0, busy.pid ?? 0]), within(300))
  expect(busy.exitCode).toBeNull()
})

test('one wait in vain does not make a program restless', async () => {
  const busy = await program(
    `let work = setImmediate(function go() { work = setImmediate(go) })
    process.stdin.once('data', () => setTimeout(() => clearImmediate(work), 800))`,
  )
  const rests = new Rests()
  const pids = new Set([busy.pid ?? 0])
  await rests.of(pids, within(200))
  busy.stdin?.write('enough\n')
  await rests.of(pids, within())
  expect(await atRest(busy.pid ?? 0, within(400))).toBe(true)
})

/** Starts Node with this code, and waits until it has said so many lines. */
async function program(code: string, lines = 1): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['-e', `console.log('here');${code}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  let said = ''
  child.stdout.setEncoding('utf8')
  while (said.split('\n').length <= lines) said += (await once(child.stdout, 'data'))[0]
  return child
}
