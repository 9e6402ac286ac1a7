import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addPerson } from '../../../main/central/people/people.ts'
import { openSession } from '../../../main/central/people/sessions.ts'
import { enrolRunner } from '../../../main/central/runners/enrol.ts'
import { openStore, type Store } from '../../../main/central/store/index.ts'
import { home } from '../../../main/host/home.ts'
import { deskhand } from '../deskhand.ts'

const password = 'correct horse battery'
const folder = mkdtempSync(join(tmpdir(), 'deskhand-test-'))
const data = join(folder, 'elsewhere')
const here = home({ DESKHAND_HOME: folder })

function central(words: readonly string[], input = '') {
  return deskhand(here, ['central', ...words, '--data', data], input)
}

async function inStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ data })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

beforeAll(() =>
  inStore((store) =>
    addPerson(store, 'shell test', { name: 'anna', roles: ['administrator', 'clerk'], password }),
  ),
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('adds, changes and lists people, whose password is never an argument', async () => {
  expect(await central(['people', 'add', '--role', 'clerk', 'bea'], `${password}\n`)).toMatchObject({
    status: 0,
    said: 'Added "bea" (clerk).\n',
  })
  await inStore(async (store) => {
    expect(await openSession(store, 'bea', password)).toMatchObject({ person: { roles: ['clerk'] } })
    expect(await central(['people', 'list'])).toMatchObject({
      status: 2,
      said: expect.stringContaining('Stop the central'),
    })
  })
  expect(await central(['people', 'change', 'bea', '--disable', '--role', 'auditor'])).toMatchObject({
    status: 0,
  })
  const { output } = await central(['people', 'list'])
  expect(output.split('\n').map((line) => line.split(/ {2,}/))).toEqual([
    ['name', 'roles', 'state'],
    ['anna', 'administrator, clerk'],
    ['bea', 'auditor', 'locked out'],
    [''],
  ])
})

it.each([
  ['an unknown role', ['add', 'cyd', '--role', 'boss'], password, /Expected one of administrator/],
  ['no role', ['add', 'cyd'], password, /--role/],
  ['a name with capitals', ['add', 'Cyd', '--role', 'clerk'], password, /small letters/],
  ['a short password', ['add', 'cyd', '--role', 'clerk'], 'short', /password of the person does not fit/],
  ['no password', ['add', 'cyd', '--role', 'clerk'], '', /Nothing was given/],
  ['a name that is taken', ['add', 'anna', '--role', 'clerk'], password, /"anna" already/],
  ['nothing to change', ['change', 'anna'], '', /say what to change/],
  ['both ways at once', ['change', 'anna', '--enable', '--disable'], '', /cannot be used with/],
  ['somebody unknown', ['change', 'cyd', '--enable'], '', /no person "cyd"/],
  ['the last administrator', ['change', 'anna', '--disable'], '', /Nobody but "anna"/],
])('refuses %s', async (_what, words, input, said) => {
  const called = await central(['people', ...words], input)
  expect(called).toMatchObject({ status: 2, output: '', said: expect.stringMatching(said) })
})

it('prints a code for a runner, with which it enrols once', async () => {
  const { output, said } = await central(['invite', 'vm-1', '--queue', 'a', '--queue', 'b'])
  expect(said).toContain('"vm-1" can enrol with this code once')
  await inStore(async (store) => {
    await enrolRunner(store, output.trim(), crypto.randomUUID())
    expect(await store.query('SELECT name, queues FROM deskhand.runners')).toEqual([
      { name: 'vm-1', queues: ['a', 'b'] },
    ])
  })
  expect(await central(['invite', 'VM'])).toMatchObject({
    status: 2,
    said: expect.stringContaining('small letters'),
  })
})

it('verifies the audit log, against a head that was noted', async () => {
  const whole = await central(['audit', 'verify'])
  expect(whole.output).toMatch(/^\d+ entries in order\nhead [0-9a-f]{64}\n$/)
  const head = whole.output.slice(-65).trim()
  await inStore((store) =>
    store.query('DELETE FROM deskhand.audit WHERE number = (SELECT max(number) FROM deskhand.audit)'),
  )
  expect(await central(['audit', 'verify', '--head', head])).toMatchObject({
    status: 1,
    said: expect.stringContaining(`No entry has the head ${head}`),
  })
  await inStore((store) => store.query(`UPDATE deskhand.audit SET actor = 'nobody' WHERE number = 1`))
  expect(await central(['audit', 'verify'])).toMatchObject({
    status: 1,
    said: expect.stringContaining('broken at entry 1: it was changed'),
  })
})
