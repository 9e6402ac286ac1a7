import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../temporary-home.ts'
import { answerOf, expectNoTrace, stage } from './stage.ts'

/** Root ignores the modes of files, so real disks are needed: small ones, and ones that cannot be written. */
const mayMount = tryMounting()
const WHY = 'mounting is not allowed here'

const WRITES = `
bot: writes
format: 1
inputs:
  items: { type: number }
  out: { type: text }
transactions:
  each: =[1..inputs.items]
  as: n
  reference: =n
  steps:
    - data.set: =$pad("", 20000, "fills the journal ")
      save: text
    - file.append: =inputs.out
      text: ="item " & n & "\\n"
      id: write
`
const items = (out: string) =>
  readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Number(line.replace('item ', '')))

test('a home whose disk becomes full: the run ends, and goes on when there is room', async ({ skip }) => {
  if (!mayMount) return skip(WHY)
  const at = stage()
  const disk = mounted('size=600k')
  at.bot('writes', WRITES)
  const out = join(at.folder, 'out.txt')
  const env = { DESKHAND_HOME: join(disk, 'home') }
  const words = ['run', 'writes', '--input', 'items=40', '--input', `out=${out}`]
  const full = await at.call([...words, '--json'], { env })
  const { run, state, error } = answerOf(full)
  expect([full.status, state]).toEqual([1, 'failed'])
  expect(error).toMatchObject({ code: 'disk-full', next: 'Free some space, then resume the run.' })
  expectNoTrace(full)
  const done = items(out).length
  expect(done).toBeLessThan(40)

  const still = await at.call(words, { env })
  expect(still.status).toBeGreaterThan(0)
  expect(still.err + still.out).toMatch(/disk|room|space/)
  expect(still.err + still.out).not.toContain('Another process')
  expectNoTrace(still)

  execFileSync('mount', ['-o', 'remount,size=20m', disk])
  const resumed = await at.call(['run', '--resume', run, '--json'], { env })
  expectNoTrace(resumed)
  // The one item whose outcome found no room any more is the only one that may be in doubt.
  const { counts } = answerOf(resumed)
  expect(counts.done + counts['in-doubt']).toBe(40)
  expect(counts['in-doubt']).toBeLessThanOrEqual(1)
  expect(resumed.status).toBe(counts['in-doubt'] === 0 ? 0 : 4)
  const written = items(out)
  expect(new Set(written).size).toBe(written.length)
})

test('a disk that is full from the start', async ({ skip }) => {
  if (!mayMount) return skip(WHY)
  const at = stage()
  at.bot('writes', WRITES)
  const env = { DESKHAND_HOME: join(mounted('size=16k'), 'home') }
  const ended = await at.call(['run', 'writes', '--input', 'items=1', '--input', 'out=x', '--json'], { env })
  expect(ended.status).toBe(2)
  expect(answerOf(ended).error.code).toBe('disk-full')
  expect(ended.err).toContain('Free some space')
  expectNoTrace(ended)
})

test('a file of the bot on a full disk, and one on a disk that is read-only', async ({ skip }) => {
  if (!mayMount) return skip(WHY)
  const at = stage()
  at.bot(
    'writes',
    WRITES.replace('"item " & n', '$pad("", 100000, "x")').replace('file.append', 'file.write'),
  )
  const run = (disk: string) =>
    at.call(['run', 'writes', '--input', 'items=2', '--input', `out=${join(disk, 'o.txt')}`])
  const full = await run(mounted('size=32k'))
  expect(full.status).toBe(1)
  for (const part of ['no room left for', 'o.txt', 'write', 'Free some space', '2 not done yet', 'Go on:'])
    expect(full.out).toContain(part)
  const readOnly = await run(mounted('ro'))
  expect(readOnly.status).toBe(1)
  for (const part of ['o.txt" may not be written', 'choose another one', '2 not done yet', 'Go on:'])
    expect(readOnly.out).toContain(part)
  for (const each of [full, readOnly]) expectNoTrace(each)
})

test('a home on a disk that is read-only, with folders and without', async ({ skip }) => {
  if (!mayMount) return skip(WHY)
  const at = stage()
  at.bot('writes', WRITES)
  const disk = mounted('size=1m')
  const words = [
    'run',
    'writes',
    '--input',
    'items=1',
    '--input',
    `out=${join(at.folder, 'o.txt')}`,
    '--json',
  ]
  expect((await at.call(words, { env: { DESKHAND_HOME: join(disk, 'used') } })).status).toBe(0)
  execFileSync('mount', ['-o', 'remount,ro', disk])
  for (const name of ['used', 'new']) {
    const ended = await at.call(words, { env: { DESKHAND_HOME: join(disk, name) } })
    expect(ended.status).toBe(2)
    const { error } = answerOf(ended)
    expect(error).toMatchObject({ code: 'folder-read-only', found: 'a disk that is read-only' })
    expect(error.next).toContain('set DESKHAND_HOME')
    expectNoTrace(ended)
  }
})

/** A disk of its own, in memory; gone after the test. */
function mounted(options: string): string {
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  onTestFinished(() => void execFileSync('umount', ['-l', folder]))
  return folder
}

function tryMounting(): boolean {
  try {
    execFileSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' })
    return process.getuid?.() === 0
  } catch {
    return false
  }
}
