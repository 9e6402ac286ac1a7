import { mkdirSync, openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { answerOf, botOf, type Ended, expectNoTrace, type Stage, stage } from './stage.ts'

const SIMPLE = botOf('- data.set: 1\n  save: x')
const WITH_INPUTS = botOf(
  '- data.set: =inputs.count\n  save: x',
  `inputs:
  count: { type: number, title: How many }
  day: { type: date, default: 2026-01-31 }
  scan: { type: file, optional: true }
`,
)

/** Both ways of being told; the calls share a home, so one after the other. */
async function tell(at: Stage, words: readonly string[], env: Record<string, string> = {}) {
  const told = await at.call(words, { env })
  const asked = await at.call([...words, '--json'], { env })
  for (const each of [told, asked]) expectNoTrace(each)
  expect(asked.status).toBe(told.status)
  return { status: told.status, said: told.out + told.err, error: answerOf(asked).error }
}

test('inputs of the wrong type are told all at once, with what was expected', async () => {
  const at = stage()
  at.bot('faulty', WITH_INPUTS)
  const given = ['count=many', 'day=2026-02-30', 'scan=nothing.png', 'cuont=1']
  const { status, said, error } = await tell(at, [
    'run',
    'faulty',
    ...given.flatMap((each) => ['--input', each]),
  ])
  expect(status).toBe(2)
  expect(error.code).toBe('input-invalid')
  for (const part of [
    '"count" (How many) does not fit',
    'a number such as',
    'found:    "many"',
    'bot.yaml:4:3',
  ])
    expect(said).toContain(part)
  for (const part of ['a date such as', 'a file that exists', 'did you mean "count"?'])
    expect(said).toContain(part)
})

test.for<[string, string[], string, string[]]>([
  [
    'an input that is missing',
    [],
    'input-missing',
    ['"count" (How many) is missing', '--input count=<value>'],
  ],
  [
    'a file of inputs that is missing',
    ['--inputs', 'no.json'],
    'input-invalid',
    ['no such file', '--inputs'],
  ],
  [
    'a file of inputs that is broken',
    ['--inputs', 'in.json'],
    'input-invalid',
    ['in.json', 'Correct the file'],
  ],
  ['an option that there is not', ['--inptu', 'count=1'], 'wrong-use', ['Did you mean --input?']],
  ['an input without its name', ['--input', '12'], 'wrong-use', ['Expected name=value.']],
  [
    'a run that there is not',
    ['--resume', '20260101-000000-0000'],
    'run-unknown',
    ['`deskhand runs` lists them'],
  ],
  [
    'an asset that there is not',
    ['--input', 'count=1', '--asset', 'site=x'],
    'input-invalid',
    ['no asset "site"'],
  ],
])('%s: wrong use, in words and in JSON', async ([, words, code, says]) => {
  const at = stage()
  at.bot('faulty', WITH_INPUTS)
  writeFileSync(join(at.folder, 'in.json'), '{"count": ')
  const { status, said, error } = await tell(at, ['run', 'faulty', ...words])
  expect(status).toBe(2)
  expect(error.code).toBe(code)
  for (const part of says) expect(said).toContain(part)
})

test('no browser: where it was looked for, and how to get one', async () => {
  const at = stage()
  at.bot('faulty', botOf('- browser.open: https://example.org'))
  const nowhere = await tell(at, ['run', 'faulty', '--headless'], { DESKHAND_BROWSER: '/nowhere/chrome' })
  expect(nowhere).toMatchObject({ status: 1, error: { code: 'browser-missing' } })
  expect(nowhere.said).toContain('nothing at /nowhere/chrome, where DESKHAND_BROWSER says it is')
  const none = await tell(at, ['run', 'faulty', '--headless'], { DESKHAND_BROWSER: '', PATH: at.folder })
  expect(none).toMatchObject({ status: 1, error: { code: 'browser-missing' } })
  for (const part of ['Chrome, Edge or Chromium', 'Install', 'Go on: deskhand run --resume'])
    expect(none.said).toContain(part)
})

test.for<[string, (file: string) => void, string, string]>([
  ['of a newer version', madeNewer, 'journal-newer', 'Update'],
  [
    'that is no database',
    (file) => writeFileSync(file, 'not a database '.repeat(100)),
    'journal-broken',
    'Keep the file',
  ],
  ['that is damaged', damage, 'journal-broken', 'restore it or start with a new DESKHAND_HOME'],
])('a journal %s is left alone, and said', async ([, spoil, code, next]) => {
  const at = stage()
  at.bot('faulty', SIMPLE)
  expect((await at.call(['run', 'faulty'])).status).toBe(0)
  const file = join(at.home, 'journal.sqlite')
  spoil(file)
  const before = readFileSync(file)
  const { status, said, error } = await tell(at, ['run', 'faulty'])
  expect(status).toBe(2)
  expect(error.code).toBe(code)
  expect(said).toContain(next)
  expect(said).toContain(file)
  expect(readFileSync(file).equals(before)).toBe(true)
})

/** Closed at once: a connection that is left to be collected writes to the file when it likes. */
function madeNewer(file: string): void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA user_version = 99')
  database.close()
}

/** All pages but the first are overwritten, so that the file still looks like a database. */
function damage(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(statSync(file).size - 4096, 0x41), 0, undefined, 4096)
}

test('settings that are broken, and a home that is a file', async () => {
  const at = stage()
  at.bot('faulty', SIMPLE)
  mkdirSync(at.home)
  writeFileSync(join(at.home, 'settings.json'), '{ "assets": ')
  const settings = await tell(at, ['run', 'faulty'])
  expect(settings).toMatchObject({ status: 2, error: { code: 'file-unreadable' } })
  expect(settings.said).toContain(join(at.home, 'settings.json'))
  expect(settings.said).toContain('Correct the file, or move it away')
  const file = await tell(at, ['run', 'faulty'], { DESKHAND_HOME: join(at.folder, 'faulty', 'bot.yaml') })
  expect(file).toMatchObject({ status: 2, error: { code: 'folder-read-only' } })
  expect(file.said).toContain('found:    a file of that name')
  expect(file.said).toContain('set DESKHAND_HOME')
})

test('an answer that is broken or does not fit is named with its file, also with standard input closed', async () => {
  const at = stage()
  at.bot(
    'faulty',
    botOf('- person.ask: How many?\n  fields: { count: { title: Count, type: number } }\n  save: x'),
  )
  const asked = await at.call(['run', 'faulty', '--json'], { stdin: false })
  const { run, state } = answerOf(asked)
  expect([asked.status, state]).toEqual([3, 'waiting'])
  const [task] = JSON.parse((await at.call(['tasks', '--json'])).out)
  const file = join(at.home, 'tasks', `${task.id}.answer.json`)
  for (const [text, says] of [
    ['{"count": ', 'is not JSON'],
    ['{"count": "many"}', '"count" expects a number'],
    ['{"cuont": 1, "count": 2}', 'did you mean "count"?'],
  ] as const) {
    writeFileSync(file, text)
    const ended: Ended = await at.call(['run', '--resume', run], { stdin: false })
    expect(ended.status).toBe(1)
    for (const part of [file, says, 'next: ', `Go on: deskhand run --resume ${run}`])
      expect(ended.out).toContain(part)
    expectNoTrace(ended)
  }
  writeFileSync(file, '{"count": 2}')
  expect((await at.call(['run', '--resume', run], { stdin: false })).status).toBe(0)
})
