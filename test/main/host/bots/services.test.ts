import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import { botServices } from '../../../../main/host/bots/index.ts'
import type { Home } from '../../../../main/host/home.ts'
import { openVault } from '../../../../main/host/vault/index.ts'
import { temporaryFolder, temporaryHome } from '../../temporary-home.ts'

const PAY = `bot: pay
format: 1
title: Pay # what people call it
inputs:
  amount: { type: number, title: How much }
  list: { type: folder, default: lists }
  memo: { type: text, optional: true }
assets:
  bank: { type: url, title: Where the bank is }
steps:
  - data.set: =inputs.amount
    save: paid
`

function services(own: Home = temporaryHome()) {
  const journal = openJournal(own.journal)
  onTestFinished(() => journal.close())
  return { own, journal, bots: botServices(own, journal) }
}

function write(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bot.yaml'), text)
  return folder
}

test('bots are listed by title with their last run; a broken one says what is wrong and where', () => {
  const { own, journal, bots } = services()
  const folder = write(join(own.bots, 'pay'), PAY)
  write(join(own.bots, 'broken'), 'bot: broken\nformat: 1\nstepps: []\n')
  const about = { bot: 'pay', title: 'Pay', folder, digest: 'd', inputs: '{}', rehearsal: false, pid: 1 }
  journal.startRun({ id: 'old', ...about, started: 1000 })
  journal.startRun({ id: 'new', ...about, started: 2000 })
  journal.endRun('new', 'done', 3000)
  const [broken, pay] = bots.list()
  expect(broken).toMatchObject({ title: 'broken', problem: expect.stringMatching(/^bot\.yaml:\d/) })
  expect(broken?.problems).toBeGreaterThan(0)
  expect(pay).toMatchObject({ title: 'Pay', problems: 0, isOwn: true, isSample: false })
  expect(pay?.lastRun).toMatchObject({ id: 'new', state: 'done', ended: 3000 })
  expect(pay?.inputs.map(({ name }) => name)).toEqual(['amount', 'list', 'memo'])
})

test('an empty bot gets a name from its title, in any script, and never that of another', async () => {
  const { bots } = services()
  for (const title of ['Größe & Maß', 'Größe & Maß', '请假', 'a "b": #c'])
    await bots.create({ from: 'empty', title })
  expect(bots.list().map(({ name, title }) => [name, title])).toEqual(
    expect.arrayContaining([
      ['grosse-mass', 'Größe & Maß'],
      ['grosse-mass-2', 'Größe & Maß'],
      ['bot', '请假'],
      ['a-b-c', 'a "b": #c'],
    ]),
  )
})

test('a recording becomes a bot, with what could not be carried over; what is none leaves nothing behind', async () => {
  const { own, bots } = services()
  const recording = {
    title: 'Order',
    steps: [
      { type: 'navigate', url: 'http://127.0.0.1/' },
      { type: 'customStep', name: 'x' },
    ],
  }
  const { bot, omissions } = await bots.create({
    from: 'import',
    file: 'My order.json',
    text: JSON.stringify(recording),
  })
  expect(omissions).toContainEqual(expect.objectContaining({ at: 'steps[1]' }))
  expect(bots.list()).toMatchObject([{ id: bot, name: 'my-order', problems: 0 }])
  await expect(bots.create({ from: 'import', file: 'x.json', text: '{"a": 1}' })).rejects.toThrow('not clear')
  expect(existsSync(join(own.bots, 'x'))).toBe(false)
})

test('a new title keeps name and comments; a copy has a name of its own', () => {
  const { own, bots } = services()
  const folder = write(join(own.bots, 'pay'), PAY)
  const [pay] = bots.list()
  bots.rename(pay?.id ?? '', 'دفع')
  expect(readFileSync(join(folder, 'bot.yaml'), 'utf8')).toContain('title: دفع # what people call it')
  bots.duplicate(pay?.id ?? '')
  expect(bots.list().map(({ name, title }) => [name, title])).toEqual(
    expect.arrayContaining([
      ['pay', 'دفع'],
      ['pay-2', 'دفع (2)'],
    ]),
  )
})

test('a bot of the home is deleted, one elsewhere only forgotten, and none while it runs', () => {
  const { own, journal, bots } = services()
  const folder = write(join(own.bots, 'pay'), PAY)
  const elsewhere = write(temporaryFolder(), PAY)
  const added = bots.add(elsewhere)
  const mine = bots.list().find(({ isOwn }) => isOwn)?.id ?? ''
  expect(() => bots.remove(added, 'delete')).toThrow('cannot be done')
  journal.startRun({
    id: 'r',
    bot: 'pay',
    title: 'Pay',
    folder,
    digest: 'd',
    inputs: '{}',
    rehearsal: false,
    pid: process.pid,
    started: 1,
  })
  const lock = journal.lock('r')
  expect(() => bots.remove(mine, 'delete')).toThrow('is running')
  lock.release()
  bots.remove(mine, 'delete')
  bots.remove(added, 'forget')
  expect(bots.list()).toEqual([])
  expect([existsSync(folder), existsSync(elsewhere)]).toEqual([false, true])
})

test('before a start: the inputs of the last time, absolute paths, and what has no value yet', async () => {
  const { own, journal, bots } = services()
  const folder = write(join(own.bots, 'pay'), PAY)
  const id = bots.list()[0]?.id ?? ''
  expect(await bots.preparation(id)).toMatchObject({
    values: { list: join(folder, 'lists') },
    missing: [{ name: 'bank', type: 'url', title: 'Where the bank is' }],
    usesBrowser: false,
  })
  openVault(own).set('bank', 'url', 'http://127.0.0.1/')
  const inputs = JSON.stringify({ amount: 7, memo: null, gone: 1, list: '/lists' })
  journal.startRun({
    id: 'r',
    bot: 'pay',
    title: 'Pay',
    folder,
    digest: 'd',
    inputs,
    rehearsal: false,
    pid: 1,
    started: 1,
  })
  expect(await bots.preparation(id)).toMatchObject({ values: { amount: 7, list: '/lists' }, missing: [] })
})

test('a path is checked for what it is', () => {
  const { own, bots } = services()
  const file = join(write(join(own.bots, 'pay'), PAY), 'bot.yaml')
  expect(bots.checkPath(file, 'file')).toEqual({})
  expect(bots.checkPath(file, 'folder')).toEqual({ problem: 'other' })
  expect(bots.checkPath(`${file}.gone`, 'file')).toEqual({ problem: 'missing' })
  expect(bots.checkPath('bot.yaml', 'file')).toEqual({ problem: 'relative' })
})

test('a bot is exported with what is not in it', () => {
  const { own, bots } = services()
  write(join(own.bots, 'pay'), PAY)
  const id = bots.list()[0]?.id ?? ''
  const { file, text, omissions } = bots.export(id, 'playwright')
  expect(file).toBe('pay.spec.ts')
  expect(text).toContain('@playwright/test')
  expect(omissions).toEqual([])
  expect(bots.export(id, 'chrome-recorder').omissions).not.toEqual([])
})

test('a bot that was changed on disk is read again, a broken one too', () => {
  const { own, bots } = services()
  const folder = write(join(own.bots, 'pay'), PAY)
  expect(bots.list()).toMatchObject([{ title: 'Pay', problems: 0 }])
  write(folder, PAY.replace('title: Pay', 'title: Paid at last'))
  expect(bots.list()).toMatchObject([{ title: 'Paid at last' }])
  write(folder, '{')
  expect(bots.list()).toMatchObject([{ title: 'pay', problem: expect.any(String) }])
  write(folder, PAY)
  expect(bots.list()).toMatchObject([{ title: 'Pay', problems: 0 }])
})

test('first steps are ticked by what is there', async () => {
  const { own, journal, bots } = services()
  const none = { recorded: false, bound: false, rehearsed: false, ran: false, answered: false }
  expect(bots.firstSteps()).toEqual(none)
  const step = '  - data.set: 1\n    save: x\n'
  const folder = write(join(own.bots, 'three'), `bot: three\nformat: 1\nsteps:\n${step.repeat(3)}`)
  expect(bots.firstSteps()).toEqual({ ...none, recorded: true })
  const each = `transactions:\n  each: =[1, 2]\n  as: n\n  reference: =$string(n)\n  steps:\n    - data.set: 1\n      save: x\n`
  write(join(own.bots, 'each'), `bot: each\nformat: 1\n${each}`)
  const run = { bot: 'three', title: 'three', folder, digest: 'd', inputs: '{}', pid: 1 }
  journal.startRun({ id: 'a', ...run, rehearsal: true, started: 1 })
  journal.startRun({ id: 'b', ...run, rehearsal: false, started: 2 })
  expect(bots.firstSteps()).toMatchObject({ bound: true, rehearsed: true, ran: false })
  journal.endRun('b', 'done', 3)
  writeFileSync(join(own.tasks, 't.answer.json'), '{}')
  expect(bots.firstSteps()).toMatchObject({ ran: true, answered: true })
})

test('bots of added folders stand behind the others, in the order of their folders, and stay with them', () => {
  const { own, bots } = services()
  const team = temporaryFolder()
  const titled = (title: string) => PAY.replace(/^title: .*$/m, `title: ${title}`)
  write(join(team, 'a'), titled('A'))
  write(join(own.bots, 'z'), titled('Z'))
  bots.folders.add(team)
  expect(bots.list().map(({ title }) => title)).toEqual(['Z', 'A'])
  const [, inTeam] = bots.list()
  expect(inTeam).toMatchObject({ within: team, isOwn: false })
  expect(() => bots.remove(inTeam?.id ?? '', 'forget')).toThrow('because its folder of bots is')
  bots.folders.remove(team)
  expect(bots.list().map(({ title }) => title)).toEqual(['Z'])
})
