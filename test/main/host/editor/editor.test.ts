import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { botLibrary } from '../../../../main/host/bots/library.ts'
import { editorServices } from '../../../../main/host/editor/index.ts'
import { homePaths } from '../../../../main/host/home.ts'

const BOT = 'bot: tried\nformat: 1\nsteps: []\n'

let root: string
let folder: string
let bot: string
let editor: ReturnType<typeof editorServices>

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'editor-'))
  const library = botLibrary(homePaths({ DESKHAND_HOME: root }))
  folder = join(root, 'bots', 'tried')
  mkdirSync(join(folder, 'images'), { recursive: true })
  writeFileSync(join(folder, 'bot.yaml'), BOT)
  bot = library.idOf(folder)
  editor = editorServices(library)
})

afterEach(() => rmSync(root, { recursive: true, force: true }))

test('a bot is opened as it is on disk, also where it is none', () => {
  writeFileSync(join(folder, 'bot.yaml'), 'steps: [')
  expect(editor.open(bot).texts).toEqual({ 'bot.yaml': 'steps: [' })
})

test('what is saved is on disk, with subflows that are new and without files that are gone', () => {
  writeFileSync(join(folder, 'elements.yaml'), 'a: { button: A }\n')
  const { digest } = editor.open(bot)
  const texts = {
    'bot.yaml': `${BOT}# changed\n`,
    'subflows/ledger/log-in.yaml': 'subflow: ledger/log-in\nsteps: []\n',
  }
  const saved = editor.save(bot, { texts, base: digest })
  expect(editor.open(bot)).toMatchObject({ texts, digest: saved.digest })
})

test('what another program changed meanwhile is not written over, and it is said which file it was', () => {
  const { digest } = editor.open(bot)
  writeFileSync(join(folder, 'bot.yaml'), `${BOT}# theirs\n`)
  const mine = { texts: { 'bot.yaml': `${BOT}# mine\n` }, base: digest }
  expect(() => editor.save(bot, mine)).toThrow(
    expect.objectContaining({
      code: 'bot-changed',
      details: expect.objectContaining({ found: 'changes in bot.yaml' }),
    }),
  )
  expect(readFileSync(join(folder, 'bot.yaml'), 'utf8')).toContain('# theirs')
  editor.save(bot, { ...mine, force: true })
  expect(readFileSync(join(folder, 'bot.yaml'), 'utf8')).toContain('# mine')
})

test.each(['../../settings.json', 'subflows/../../x.yaml', 'notes.txt', '/etc/hosts'])(
  '%s is no file of a bot',
  (file) => {
    const { digest } = editor.open(bot)
    const save = () => editor.save(bot, { texts: { 'bot.yaml': BOT, [file]: 'x' }, base: digest })
    expect(save).toThrow(expect.objectContaining({ code: 'field-invalid' }))
    expect(editor.open(bot).digest).toBe(digest)
  },
)

test('who watches is told what is there, and each change of it once', async () => {
  const ended = new AbortController()
  const seen = editor.watch(bot, ended.signal)
  expect((await seen.next()).value).toEqual({ digest: editor.open(bot).digest })
  const next = seen.next()
  writeFileSync(join(folder, 'bot.yaml'), `${BOT}# theirs\n`)
  expect((await next).value).toEqual({ digest: editor.open(bot).digest })
  ended.abort()
  expect((await seen.next()).done).toBe(true)
})

test('who watches is told that the folder is gone', async () => {
  const ended = new AbortController()
  const seen = editor.watch(bot, ended.signal)
  await seen.next()
  const gone = seen.next()
  renameSync(folder, `${folder}-away`)
  expect((await gone).value).toEqual({ digest: '' })
  ended.abort()
})

test('an image is given only where it is one of the bot', async () => {
  writeFileSync(join(folder, 'images', 'plus.png'), 'not really')
  expect(await editor.image(bot, 'images/plus.png').text()).toBe('not really')
  expect(() => editor.image(bot, 'images/../bot.yaml')).toThrow(
    expect.objectContaining({ code: 'file-missing' }),
  )
})
