import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { connectDisplay, type Display } from '../../../../../bots/drivers/desktop/display/index.ts'
import { type Hands, xHands } from '../../../../../bots/drivers/desktop/hands/index.ts'
import { BotError } from '../../../../../bots/errors/index.ts'
import { processesOf } from '../../../../../main/host/virtual-desktop/end-all.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'

/** Takes longer than any test. */
const LONG_WAY = Array.from({ length: 200 }, (_, i) => ({ x: i % 2 === 0 ? 100 : 1800, y: 1000 }))
const POLL = { interval: 2, timeout: 20_000 }

let session: VirtualDesktop
let display: Display
let hands: Hands
let person: Hands

beforeAll(async () => {
  session = await virtualDesktop()
  display = await connectDisplay(session.environment)
  hands = xHands(session.environment)
  person = xHands(session.environment)
  await hands.start()
  await person.start()
})

beforeEach(() => hands.guard(false))

afterAll(async () => {
  await hands?.close()
  await person?.close()
  display?.close()
  await session?.stop()
})

test.each([
  ['none', undefined],
  ['one that nobody has', ':4321'],
])('where the display is %s, that is said and nothing was done', async (_what, name) => {
  const lost = xHands({ ...session.environment, DISPLAY: name })
  await expect(lost.click({ x: 1, y: 1 })).rejects.toMatchObject({
    code: 'display-missing',
    details: { acted: false },
  })
  await lost.close()
})

test('the pointer is where it was put', async () => {
  await hands.moveTo({ x: 321, y: 123 })
  expect(await hands.pointer()).toEqual({ x: 321, y: 123 })
})

test('the clipboard keeps any text', async () => {
  for (const text of ['Grüße 漢字 😀\nzweite Zeile', '', 'x']) {
    await hands.writeClipboard(text)
    expect(await hands.readClipboard()).toBe(text)
  }
})

test('a program that has the clipboard and hangs is told, and keeps nobody else waiting', async () => {
  await hands.writeClipboard('held')
  const owners = processesOf(session.home).filter((pid) => read(`/proc/${pid}/cmdline`).includes('xsel'))
  expect(owners.length).toBeGreaterThan(0)
  for (const pid of owners) process.kill(pid, 'SIGSTOP')
  const silent = { code: 'program-silent', details: { acted: false } }
  await expect(hands.readClipboard()).rejects.toMatchObject(silent)
  await hands.moveTo({ x: 40, y: 41 })
  expect(await hands.pointer()).toEqual({ x: 40, y: 41 })
  for (const pid of owners) process.kill(pid, 'SIGCONT')
  expect(await hands.readClipboard()).toBe('held')
})

test('what hangs does not keep hands from being closed', async () => {
  const stuck = xHands(session.environment)
  const before = childrenOf(process.pid, 'hands/child/entry.ts')
  await stuck.start()
  const own = childrenOf(process.pid, 'hands/child/entry.ts').filter((pid) => !before.includes(pid))
  for (const pid of own) process.kill(pid, 'SIGSTOP')
  const asked = expect(stuck.pointer()).rejects.toMatchObject({ code: 'hands-lost' })
  await stuck.close()
  await asked
  expect(own.filter((pid) => childrenOf(process.pid, 'hands/child/entry.ts').includes(pid))).toEqual([])
  await expect(stuck.pointer()).rejects.toMatchObject({ code: 'hands-lost', details: { acted: false } })
})

test('the screen is seen whole and in part, and the same screen has the same hash', async () => {
  await hands.moveTo({ x: 5, y: 5 })
  const [one, other] = [await hands.grab(), await hands.grab()]
  expect(one).toMatchObject({ width: 1920, height: 1080 })
  expect(one.data).toHaveLength(1920 * 1080 * 4)
  expect(other.hash).toBe(one.hash)
  const part = await hands.grab({ x: 100, y: 100, width: 33, height: 21 })
  expect(part).toMatchObject({ width: 33, height: 21 })
  expect(part.data).toHaveLength(33 * 21 * 4)
})

test('killed in the middle it says so, lets go of everything, and the next request works', async () => {
  const failed = expect(hands.drag(LONG_WAY)).rejects.toMatchObject({
    code: 'hands-lost',
    details: { acted: undefined },
  })
  await expect.poll(() => isButtonDown(display), POLL).toBe(true)
  killHands()
  await failed
  expect(await isButtonDown(display)).toBe(false)
  await hands.moveTo({ x: 50, y: 60 })
  expect(await hands.pointer()).toEqual({ x: 50, y: 60 })
})

test('what was killed while it rested is started again', async () => {
  await hands.start()
  killHands()
  await hands.moveTo({ x: 51, y: 61 })
  expect(await hands.pointer()).toEqual({ x: 51, y: 61 })
  await person.start()
})

test('a request that is called off ends, and lets go', async () => {
  const called = new AbortController()
  const failed = expect(hands.drag(LONG_WAY, { signal: called.signal })).rejects.toMatchObject({
    code: 'stopped',
  })
  await expect.poll(() => isButtonDown(display), POLL).toBe(true)
  called.abort()
  await failed
  expect(await isButtonDown(display)).toBe(false)
})

test('a request that hangs is ended when it is called off, and the next one works', async () => {
  const stuck = xHands(session.environment)
  const before = childrenOf(process.pid, 'hands/child/entry.ts')
  await stuck.start()
  const own = childrenOf(process.pid, 'hands/child/entry.ts').filter((pid) => !before.includes(pid))
  for (const pid of own) process.kill(pid, 'SIGSTOP')
  const called = new AbortController()
  const failed = expect(stuck.chord('F9', { signal: called.signal })).rejects.toMatchObject({
    code: 'step-timeout',
  })
  // When all that is ready to run has run, the first one has been sent.
  const moved = stuck.moveTo({ x: 52, y: 62 })
  await new Promise((resolve) => setImmediate(resolve))
  called.abort(new BotError('step-timeout', 'too late'))
  await failed
  await moved
  expect(await stuck.pointer()).toEqual({ x: 52, y: 62 })
  await stuck.close()
})

test('a look that hangs is given to other hands after a while, whoever waits for it', async () => {
  const stuck = xHands(session.environment)
  const before = childrenOf(process.pid, 'hands/child/entry.ts')
  await stuck.moveTo({ x: 61, y: 71 })
  const own = childrenOf(process.pid, 'hands/child/entry.ts').filter((pid) => !before.includes(pid))
  for (const pid of own) process.kill(pid, 'SIGSTOP')
  expect(await stuck.pointer()).toEqual({ x: 61, y: 71 })
  await stuck.close()
})

test('the wheel is turned no further when it is called off', async () => {
  const called = new AbortController()
  const turning = hands.wheel({ x: 0, y: 1_000_000 }, { signal: called.signal })
  const failed = expect(turning).rejects.toMatchObject({ code: 'stopped' })
  called.abort()
  await failed
})

test('what these hands do is not taken for the person', async () => {
  let noticed = 0
  const stop = hands.onPerson(() => noticed++)
  await hands.guard(true)
  await hands.click({ x: 1500, y: 900 }, { count: 2, modifiers: ['Shift'] })
  await hands.drag([
    { x: 1500, y: 900 },
    { x: 1600, y: 950 },
  ])
  await hands.type('Own Input ä 漢')
  await hands.wheel({ x: 0, y: 3 })
  await hands.chord('Control+Shift+F12')
  await hands.moveTo({ x: 1700, y: 900 })
  expect(noticed).toBe(0)
  stop()
})

test.each([
  ['a movement', () => person.moveTo({ x: 700, y: 800 })],
  ['a key', () => person.chord('F9')],
  ['a click', () => person.click({ x: 1700, y: 1000 }, { button: 'middle' })],
])('%s of the person ends what is guarded', async (_what, act) => {
  await hands.guard(true)
  await hands.moveTo({ x: 900, y: 900 })
  const typing = hands.type('c'.repeat(3000), { pause: 5 })
  const failed = expect(typing).rejects.toMatchObject({ code: 'person-working' })
  await act()
  await failed
  await expect(hands.chord('a')).rejects.toMatchObject({ code: 'person-working', details: { acted: false } })
  await hands.guard(false)
  await hands.chord('Escape')
})

test('a display that goes away in the middle is told so', async () => {
  const other = await virtualDesktop()
  const its = await connectDisplay(other.environment)
  const lost = xHands(other.environment)
  const failed = expect(lost.drag(LONG_WAY)).rejects.toMatchObject({ code: 'display-gone' })
  await expect.poll(() => isButtonDown(its), POLL).toBe(true)
  await other.stop()
  await failed
  await lost.close()
})

async function isButtonDown(of: Display): Promise<boolean> {
  const { keyMask } = await of.ask<{ keyMask: number }>((answer) => of.client.QueryPointer(of.root, answer))
  return (keyMask & (1 << 8)) !== 0
}

function killHands(): void {
  for (const pid of childrenOf(process.pid, 'hands/child/entry.ts')) process.kill(pid, 'SIGKILL')
}

/** Processes that this one started with this in their command line. */
function childrenOf(parent: number, part: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && read(`/proc/${pid}/cmdline`).includes(part))
    .filter((pid) => read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1] === String(parent))
}

function read(file: string): string {
  try {
    return readFileSync(file, 'latin1')
  } catch {
    return ''
  }
}
