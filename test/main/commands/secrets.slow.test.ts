import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { browserPath } from '../../../bots/drivers/browser/index.ts'
import { deskhand } from '../deskhand.ts'
import { answerOf, type Ended, stage } from './faults/stage.ts'
import { ELEMENTS, FAILS, SUCCEEDS } from './secrets/bots.ts'
import { formsIn, leaks } from './secrets/leaks.ts'
import { startMirror } from './secrets/mirror.ts'

/** Everything that some format writes in a way of its own, and nothing that stands anywhere by chance. */
const VAULTED = `Zwölf"\\Boxkämpfer/&<jagen>'Eva+=?%41`
const GIVEN = 'Quer~über;den=Sylter Deich!'
const SECRETS = [VAULTED, GIVEN]

beforeAll(() => {
  expect(browserPath(), 'these tests need a browser; `deskhand doctor` says how to get one').toBeDefined()
})

async function planted() {
  const at = stage()
  const mirror = await startMirror()
  for (const [name, yaml] of Object.entries({ succeeds: SUCCEEDS, fails: FAILS }))
    at.bot(name, yaml, { 'elements.yaml': ELEMENTS })
  const stored = await deskhand(
    { folder: at.home } as never,
    ['vault', 'set', 'vaulted', '--user', 'anna'],
    VAULTED,
  )
  expect(stored).toMatchObject({ status: 0 })
  const given = ['--asset', `site=${mirror.url}`, '--asset', `given=otto:${GIVEN}`]
  const words = (bot: string, ...more: string[]) => [
    'run',
    bot,
    '--headless',
    '--input',
    `folder=${at.folder}`,
    ...given,
    ...more,
  ]
  /** What the calls printed and left behind must hold none of the secrets. */
  const expectNoLeak = (...calls: Ended[]) =>
    expect(leaks(at.home, calls.map(({ out, err }) => out + err).join('\n'), SECRETS)).toEqual([])
  return { at, mirror, words, given, expectNoLeak }
}

test('what is looked for would be found', () => {
  for (const secret of SECRETS) {
    expect(formsIn(Buffer.from(`x${JSON.stringify({ secret })}y`), SECRETS)).not.toEqual([])
    expect(formsIn(Buffer.from(secret, 'utf16le'), SECRETS)).not.toEqual([])
    expect(formsIn(Buffer.from(btoa(unescape(encodeURIComponent(`anna:${secret}`)))), SECRETS)).not.toEqual(
      [],
    )
  }
})

test('a run that types, sends and reads secrets back, is killed, resumed and done', async () => {
  const { at, mirror, words, given, expectNoLeak } = await planted()
  const rehearsed = await at.call(words('succeeds', '--rehearse', '--json'))
  expect(rehearsed.status).toBe(0)
  expect(answerOf(rehearsed).rehearsal).toMatchObject([{ state: 'would-commit', commit: 'post' }])
  expectNoLeak(rehearsed)

  const first = at.start(words('succeeds', '--verbose'))
  await expect.poll(() => existsSync(join(at.folder, 'length.txt')), { timeout: 60_000 }).toBe(true)
  first.child.kill('SIGKILL')
  const killed = await first.ended
  expectNoLeak(killed)
  expect(Number(readFileSync(join(at.folder, 'length.txt'), 'utf8'))).toBe(
    'You said .'.length + VAULTED.length,
  )

  writeFileSync(join(at.folder, 'go'), '')
  const [{ id }] = JSON.parse((await at.call(['runs', '--json'])).out)
  const resumed = await at.call(['run', '--resume', id, '--headless', '--verbose', '--json', ...given])
  expect(resumed.status).toBe(0)
  expect(mirror.seen.posted).toBe(1)
  expect(mirror.seen.headers.some((header) => formsIn(Buffer.from(header), SECRETS).length > 0)).toBe(true)
  expectNoLeak(resumed)
  const report = readFileSync(answerOf(resumed).report, 'utf8')
  expect(report).toContain('⟨secret⟩')

  // Where the secret stands on the page, pictures are black.
  expect(await blackIn(join(at.folder, 'form.png'), 200, 30)).toBe(true)
  expect(await blackIn(join(at.folder, 'shown.png'), 200, 30)).toBe(true)
  expect(await blackIn(join(at.folder, 'form.png'), 600, 400)).toBe(false)
})

test('the profile of an attended browser remembers no secret, also from a run that was killed', async ({
  skip,
}) => {
  const display = await startDisplay()
  if (display === undefined) return skip('there is no Xvfb here to show a window on')
  const { at, words, expectNoLeak } = await planted()
  const attended = words('succeeds').filter((word) => word !== '--headless')
  const first = at.start(attended, { env: { DISPLAY: display } })
  await expect.poll(() => existsSync(join(at.folder, 'length.txt')), { timeout: 60_000 }).toBe(true)
  first.child.kill('SIGKILL')
  await first.ended
  writeFileSync(join(at.folder, 'go'), '')
  const second = await at.call(attended, { env: { DISPLAY: display } })
  expect(second.status).toBe(0)
  expect(existsSync(join(at.home, 'profiles', 'succeeds', 'Default', 'Preferences'))).toBe(true)
  expectNoLeak(second)
})

test('items that fail in every way while a secret is in sight', async () => {
  const { at, words, expectNoLeak } = await planted()
  const failed = await at.call(words('fails', '--verbose', '--json'))
  const { run, counts, report, error } = answerOf(failed)
  expect([failed.status, counts]).toMatchObject([4, { done: 0, ready: 1, waiting: 1, 'in-doubt': 1 }])
  expect(error.code).toBe('login-refused')
  expectNoLeak(failed)
  const told = await Promise.all([
    at.call(['runs', '--json']),
    at.call(['runs']),
    at.call(['tasks']),
    at.call(['tasks', '--json']),
  ])
  expectNoLeak(...told)
  const evidence = readdirSync(join(at.home, 'runs', run, 'evidence'))
  for (const kind of ['-failed.jpg', '-failed-page.txt', '-failed-network.txt'])
    expect(evidence.some((file) => file.endsWith(kind))).toBe(true)
  const page = evidence.find((file) => file.endsWith('-failed-page.txt')) ?? ''
  expect(readFileSync(join(at.home, 'runs', run, 'evidence', page), 'utf8')).toContain('Hello •••!')
  const picture = evidence.find((file) => file.endsWith('-failed.jpg')) ?? ''
  expect(await blackIn(join(at.home, 'runs', run, 'evidence', picture), 200, 30)).toBe(true)
  expect(readFileSync(report, 'utf8')).toContain('•••')
})

/** True where the picture is black at this point of the page. */
async function blackIn(file: string, left: number, top: number): Promise<boolean> {
  const { data } = await sharp(file)
    .extract({ left, top, width: 4, height: 4 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return data.every((value) => value < 24)
}

/** A display without a screen, for the time of the test; undefined where there is no Xvfb. */
async function startDisplay(): Promise<string | undefined> {
  const xvfb = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void xvfb.kill())
  const [told] = await Promise.race([once(xvfb.stdout, 'data'), once(xvfb, 'error').then(() => [undefined])])
  return told === undefined ? undefined : `:${String(told).trim()}`
}
