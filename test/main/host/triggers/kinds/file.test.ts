import { appendFileSync, closeSync, mkdirSync, openSync, rmdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { file } from '../../../../../main/host/triggers/kinds/file.ts'
import { temporaryFolder } from '../../../temporary-home.ts'
import { watching } from '../watching.ts'

// The clock is ours, the files are real: time passes as often as somebody looks.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

/** What is looked for while time passes. */
function inTime<T>(look: () => T) {
  return expect.poll(
    async () => {
      await vi.advanceTimersByTimeAsync(1_000)
      return look()
    },
    { timeout: 20_000, interval: 10 },
  )
}

/** A file that fits the pattern and comes last: when it was noticed, whatever was to come before it has come. */
async function passed(noticed: { given: readonly { name?: unknown }[] }, folder: string, name = 'last.pdf') {
  writeFileSync(join(folder, name), 'last')
  await inTime(() => noticed.given.map((given) => given.name)).toContain(name)
}

test('a file that appears is noticed once, when nobody writes it any more', async () => {
  const folder = temporaryFolder()
  const noticed = await watching(file, { folder, pattern: '*.pdf' })
  const path = join(folder, 'scan.pdf')
  const handle = openSync(path, 'w')
  appendFileSync(handle, 'half')
  writeFileSync(join(folder, 'note.txt'), 'no scan')
  await passed(noticed, folder)
  if (process.platform === 'linux') expect(noticed.given.map(({ name }) => name)).toEqual(['last.pdf'])
  appendFileSync(handle, ' and half')
  closeSync(handle)
  await inTime(() => noticed.given).toContainEqual({ path, name: 'scan.pdf', size: 13 })
  await passed(noticed, folder, 'later.pdf')
  expect(noticed.given.map(({ name }) => name)).toEqual(['last.pdf', 'scan.pdf', 'later.pdf'])
})

test('what was there from the beginning is left alone, what came while nobody watched is not', async () => {
  const folder = temporaryFolder()
  const memory = join(temporaryFolder(), 'triggers.sqlite')
  writeFileSync(join(folder, 'old.pdf'), 'old')
  const first = await watching(file, { folder }, { memory })
  await passed(first, folder)
  await first.stop()
  writeFileSync(join(folder, 'meanwhile.pdf'), 'new')
  const second = await watching(file, { folder }, { memory })
  await inTime(() => second.given.map(({ name }) => name)).toEqual(['meanwhile.pdf'])
})

test('files that are there already count where that is wanted', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'old.pdf'), 'old')
  const noticed = await watching(file, { folder, existing: true })
  await inTime(() => noticed.given.map(({ name }) => name)).toEqual(['old.pdf'])
})

test('a file waits while the bot is busy, and the same name with another content is another file', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'scan.pdf')
  const noticed = await watching(file, { folder })
  noticed.answers.push('busy', 'quiet')
  writeFileSync(path, 'one')
  await inTime(() => noticed.given.length).toBe(3)
  writeFileSync(path, 'another')
  await inTime(() => noticed.given.at(-1)).toMatchObject({ size: 7 })
  utimesSync(path, 1, 1)
  await inTime(() => noticed.given.length).toBe(5)
})

test('a file whose bot could not start is not tried again and again, but when it is watched anew', async () => {
  const folder = temporaryFolder()
  const memory = join(temporaryFolder(), 'triggers.sqlite')
  const first = await watching(file, { folder }, { memory })
  first.answers.push('failed')
  await passed(first, folder, 'scan.pdf')
  await passed(first, folder)
  expect(first.given.map(({ name }) => name)).toEqual(['scan.pdf', 'last.pdf'])
  await first.stop()
  const second = await watching(file, { folder }, { memory })
  await inTime(() => second.given.map(({ name }) => name)).toEqual(['scan.pdf'])
})

test('a folder that is away is told, and watched when it comes back', async () => {
  const folder = join(temporaryFolder(), 'share')
  mkdirSync(folder)
  rmdirSync(folder)
  const noticed = await watching(file, { folder, existing: true })
  await inTime(() => noticed.troubles).toContainEqual(
    expect.objectContaining({ code: 'file-unreadable', message: expect.stringContaining(folder) }),
  )
  mkdirSync(folder)
  await passed(noticed, folder)
})
