import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../main/host/virtual-desktop/index.ts'
import { PLACE, xInput } from '../../recorder/desktop/x-input.ts'

const CLI = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))
/** Milliseconds for a command: a busy machine is slow. */
const PATIENCE = 100_000
/** Programs that are started so tell nothing of what they show. */
const SILENT = 'env NO_AT_BRIDGE=1 GTK_A11Y=none'

let session: VirtualDesktop
beforeAll(async () => {
  session = await virtualDesktop()
})
afterAll(() => session?.stop())

/** Calls deskhand on the desktop of the test; gives what it says. */
async function deskhand(words: string[]): Promise<string> {
  const env = { ...session.environment, DESKHAND_HOME: join(session.home, 'deskhand') }
  const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...words], { env, timeout: PATIENCE })
  return stdout
}

/** Records what the script does; gives the bot's folder. */
async function recorded(name: string, script: string, ...flags: string[]): Promise<string> {
  const [user, folder] = [join(session.home, `${name}.mjs`), join(session.home, name)]
  writeFileSync(user, `export default async (desktop) => {\n${script}\n}\n`)
  await deskhand(['record', '--desktop', '--out', folder, '--user', user, ...flags])
  return folder
}

function kinds(folder: string): string[] {
  return readBot(folder).steps.map(({ kind }) => kind)
}

/** The form writes what was entered to the file when it is sent; the shell stays, so that it is known for what started it. */
function form(file: string, fields: readonly string[], how = ''): string {
  const entries = fields.map((field) => `--add-entry=${field}`).join(' ')
  return `await desktop.start('sh', '-c', "${how} zenity --forms --title=Customer --text=New ${entries} > '${file}'; true")`
}

describe('a form', () => {
  const entered = 'Miller & Söhne|Köln'

  test('is recorded by its elements and filled in again', async () => {
    const file = join(session.home, 'form.txt')
    const folder = await recorded(
      'form',
      `${form(file, ['Name', 'City'])}
      await desktop.click({ role: 'textbox', name: 'Name' })
      await desktop.type('Miller & Söhne')
      await desktop.press('Tab')
      await desktop.type('Köln')
      await desktop.click({ role: 'button', name: 'OK' })
      await desktop.gone({ title: 'Customer' })`,
    )
    const filled = ['desktop.set-value', 'desktop.set-value', 'desktop.click']
    expect(kinds(folder)).toEqual(['desktop.start', ...filled, 'desktop.wait'])
    expect(readdirSync(join(folder, 'images'))).toEqual(['ok.png'])
    await expectAgain(folder, file)
  })

  test('is recorded by what is seen where programs tell nothing', async () => {
    const file = join(session.home, 'seen.txt')
    const folder = await recorded(
      'seen',
      `${form(file, ['Name', 'City'], SILENT)}
      const { box } = await desktop.window({ title: 'Customer' })
      const window = { title: 'Customer' }
      await desktop.click({ window, x: 150, y: 55 })
      await desktop.type('Miller & Söhne')
      await desktop.press('Tab')
      await desktop.type('Köln')
      await desktop.click({ window, x: box.width - 50, y: box.height - 24 })
      await desktop.gone(window)`,
    )
    const typed = ['desktop.click', 'desktop.type', 'desktop.press', 'desktop.type', 'desktop.click']
    expect(kinds(folder)).toEqual(['desktop.start', ...typed, 'desktop.wait'])
    await expectAgain(folder, file)
  })

  async function expectAgain(folder: string, file: string) {
    expect(readFileSync(file, 'utf8').trim()).toBe(entered)
    rmSync(file)
    await deskhand(['run', folder])
    await expect.poll(() => existsSync(file) && readFileSync(file, 'utf8').trim(), POLL).toBe(entered)
  }
})

test('a password is in no file, and asked for as an asset', async () => {
  const folder = await recorded(
    'secret',
    `await desktop.start('zenity', '--forms', '--title=Log in', '--add-entry=User', '--add-password=Password')
    await desktop.click({ role: 'textbox', name: 'User' })
    await desktop.type('ada')
    await desktop.press('Tab')
    await desktop.type('Tr0ub4dor')
    await desktop.click({ role: 'button', name: 'OK' })
    await desktop.gone({ title: 'Log in' })`,
  )
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'))
  expect(texts.join()).toContain('assets.account.password')
  expect(texts.join()).not.toContain('Tr0ub4dor')
})

test('secure recording keeps no text and no image', async () => {
  const folder = await recorded(
    'secure',
    `await desktop.start('zenity', '--entry', '--title=Note', '--text=Note')
    await desktop.type('nobody')
    await desktop.click({ role: 'button', name: 'OK' })
    await desktop.gone({ title: 'Note' })`,
    '--secure',
  )
  expect(existsSync(join(folder, 'images'))).toBe(false)
  const written = readFileSync(join(folder, 'bot.yaml'), 'utf8')
  expect(written).not.toContain('nobody')
  expect(written).not.toContain('--text')
  expect(readBot(folder).inputs).toHaveLength(1)
})

test('a text is written, saved by the menu and closed by keys, and so again', async () => {
  const file = join(session.home, 'note.txt')
  const folder = await recorded(
    'note',
    `await desktop.start('mousepad', '--disable-server', '${file}')
    await desktop.type('Dear Ms. Ærø,\\n4711 "OK" ')
    await desktop.press('Backspace')
    await desktop.click({ role: 'menuitem', name: 'File' })
    await desktop.click({ role: 'menuitem', name: 'Save' })
    await desktop.press('Control+Q')
    await desktop.gone({ program: 'mousepad' })`,
  )
  const written = 'Dear Ms. Ærø,\n4711 "OK"'
  const done = ['desktop.set-value', 'desktop.menu', 'desktop.press', 'desktop.wait']
  expect(kinds(folder)).toEqual(['desktop.start', ...done])
  expect(readFileSync(file, 'utf8').trimEnd()).toBe(written)
  rmSync(file)
  await deskhand(['run', folder])
  expect(readFileSync(file, 'utf8').trimEnd()).toBe(written)
})

test('what the script leaves open is not waited for, neither by its bot nor by the recorder', async () => {
  const quick = `await desktop.start('xcalc')
    await desktop.click({ window: { program: 'xcalc' }, x: 40, y: 200 })`
  expect(kinds(await recorded('left', quick))).toEqual(['desktop.start', 'desktop.click'])
  const stubborn = quick.replace(`'xcalc'`, `'sh', '-c', 'trap "" TERM; xcalc; true'`)
  expect(kinds(await recorded('stubborn', stubborn))).toEqual(['desktop.start', 'desktop.click'])
})

test('Ctrl-C that ends a recording is no step of it, also where it comes twice', async () => {
  const { environment, home } = session
  const folder = join(home, 'ended')
  const env = { ...environment, DESKHAND_HOME: join(home, 'deskhand') }
  const recorder = spawn(process.execPath, [CLI, 'record', '--desktop', '--out', folder], { env })
  let said = ''
  recorder.stdout.on('data', (text) => {
    said += text
  })
  const ended = once(recorder, 'exit')
  const input = await xInput(environment)
  try {
    await expect.poll(() => said, POLL).toContain('Press Ctrl-C here')
    await input.tap(PLACE.c, PLACE.control)
    recorder.kill('SIGINT')
    recorder.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(kinds(folder)).toEqual([])
  } finally {
    input.close()
    recorder.kill('SIGKILL')
  }
})

test('where something else stands the recording does not begin', async () => {
  const folder = join(session.home, 'other')
  mkdirSync(folder)
  writeFileSync(join(folder, 'mine.txt'), '')
  await expect(deskhand(['record', '--desktop', '--out', folder])).rejects.toMatchObject({ code: 1 })
  await expect(deskhand(['record', 'http://127.0.0.1/', '--desktop', '--out', folder])).rejects.toMatchObject(
    { code: 1 },
  )
  await expect(deskhand(['record', '--desktop', '--headless', '--out', folder])).rejects.toMatchObject({
    code: 2,
  })
})

const POLL = { timeout: 20_000, interval: 50 }
