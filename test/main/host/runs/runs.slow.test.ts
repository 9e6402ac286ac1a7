import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { LiveRun } from '../../../../main/api/host/contract/runs.ts'
import { LINES, putBot } from './bots.ts'
import { host } from './host.ts'

/** All that is told of a run until it has ended. */
async function followed(feed: AsyncIterable<LiveRun>): Promise<LiveRun[]> {
  const told: LiveRun[] = []
  for await (const one of feed) told.push(one)
  return told
}

test('a run is carried in a process of its own and told until it is done', async () => {
  const { home, runs } = host()
  const { id, folder } = putBot(home, 'lines', LINES)
  const { run, ended } = await runs.start({ bot: id, inputs: { count: '2' } })
  const told = await followed(runs.live(run, undefined))
  expect(told[0]?.whole).toBe(true)
  expect(told.at(-1)?.run).toMatchObject({
    id: run,
    bot: id,
    title: 'Write lines',
    state: 'done',
    counts: { done: 2 },
  })
  await ended
  expect(runs.get(run).items).toMatchObject([
    { reference: 'line-1', state: 'done' },
    { reference: 'line-2', state: 'done' },
  ])
  expect(readFileSync(join(folder, 'lines.txt'), 'utf8')).toBe('1\n2\n')
})

/** A bot that waits until somebody takes a file away, in each of its items. */
const WAITING = LINES.replace(
  '    - file.append',
  `    - flow.while: =true
      at-most: 100000
      steps:
        - flow.wait: 20ms
    - file.append`,
)

describe('a start is refused before a process is made', () => {
  test('where inputs do not fit', async () => {
    const { home, runs } = host()
    const { id } = putBot(home, 'lines', LINES)
    await expect(runs.start({ bot: id, inputs: { count: 'many' } })).rejects.toMatchObject({
      code: 'input-invalid',
    })
    expect(runs.list({ limit: 10 }).runs).toEqual([])
  })

  test('where an asset is missing', async () => {
    const { home, runs } = host()
    const { id } = putBot(
      home,
      'lines',
      LINES.replace('transactions:', 'assets:\n  site: { type: url }\ntransactions:'),
    )
    const refused = runs.start({ bot: id, inputs: {} })
    await expect(refused).rejects.toMatchObject({ errors: [{ code: 'asset-missing' }] })
  })

  test('where the bot is broken or unknown', async () => {
    const { home, runs } = host()
    const { id } = putBot(home, 'lines', LINES.replace('file.append', 'file.apend'))
    await expect(runs.start({ bot: id, inputs: {} })).rejects.toMatchObject({
      errors: [{ code: 'step-unknown' }],
    })
    await expect(async () => runs.start({ bot: 'none', inputs: {} })).rejects.toMatchObject({
      code: 'bot-unknown',
    })
  })
})

test('a run ends at once when it is killed, says so, and can be resumed', async () => {
  const { home, runs } = host()
  const { id, folder } = putBot(home, 'lines', WAITING)
  const { run } = await runs.start({ bot: id, inputs: {} })
  const feed = runs.live(run, undefined)
  let doing: string | undefined
  for await (const told of feed) {
    doing = told.doing?.sentence.en ?? doing
    if (doing?.startsWith('Wait')) break
  }
  expect(doing).toBe('Wait for 20ms')
  await runs.kill(run)
  expect(runs.get(run)).toMatchObject({ state: 'stopped', counts: { ready: 3 } })
  expect(() => runs.stop(run)).toThrow(expect.objectContaining({ code: 'run-finished' }))
  writeFileSync(join(folder, 'bot.yaml'), LINES)
  const again = await runs.resume(run)
  await again.ended
  expect(runs.get(run)).toMatchObject({ state: 'done', counts: { done: 3 } })
})

test('a bot that takes its process down takes nothing else with it, and its run is told as stopped', async () => {
  const { home, journal, runs } = host()
  const { id } = putBot(home, 'lines', WAITING)
  const { run, ended } = await runs.start({ bot: id, inputs: {} })
  process.kill(journal.run(run).pid, 'SIGKILL')
  await ended
  expect((await followed(runs.live(run, undefined))).at(-1)?.run).toMatchObject({
    state: 'stopped',
    error: { code: 'stopped', message: 'The process of the run ended before the run did' },
  })
})

test('when the host closes, its runs end', async () => {
  const { home, runs } = host()
  const { id } = putBot(home, 'lines', WAITING)
  const { run } = await runs.start({ bot: id, inputs: {} })
  await runs.close()
  expect(runs.get(run).state).toBe('stopped')
})

test('a run of another process is followed too, but not stopped from here', async () => {
  const { home, journal, runs } = host()
  const { id, folder } = putBot(home, 'lines', LINES)
  const about = { bot: 'lines', title: 'Write lines', folder, digest: 'd', inputs: '{}', rehearsal: false }
  const lock = journal.lock('elsewhere')
  journal.startRun({ id: 'elsewhere', ...about, pid: 1, started: Date.now() })
  journal.saveList('elsewhere', 'lines', [{ reference: 'a', item: '"a"' }])
  const feed = runs.live('elsewhere', undefined)
  expect((await feed.next()).value).toMatchObject({
    whole: true,
    isOurs: false,
    run: { bot: id, counts: { ready: 1 } },
  })
  expect(() => runs.stop('elsewhere')).toThrow(expect.objectContaining({ code: 'run-elsewhere' }))
  journal.endTransaction('elsewhere', 0, 'done', Date.now())
  journal.endRun('elsewhere', 'done', Date.now())
  lock.release()
  const rest = await followed(feed)
  expect(rest.at(-1)).toMatchObject({ run: { state: 'done' }, items: [{ reference: 'a', state: 'done' }] })
})

test('what a rehearsal found is shown with where it comes from, and what is approved of it is done', async () => {
  const { home, runs } = host()
  const bot = LINES.replace(
    '    - file.append: lines.txt\n      text: =$string(number) & "\\n"',
    '    - data.set: =$string(number)\n      save: line\n    - file.append: lines.txt\n      text: =line & "\\n"',
  )
  const { id, folder } = putBot(home, 'lines', bot)
  const rehearsed = await runs.start({ bot: id, inputs: { count: '3' }, rehearse: true })
  await rehearsed.ended
  const { items } = runs.rehearsal(rehearsed.run)
  expect(items).toHaveLength(3)
  expect(items[1]).toMatchObject({
    reference: 'line-2',
    state: 'would-commit',
    sentence: { en: expect.stringContaining('lines.txt') },
    values: [
      { name: 'number', value: '2' },
      { name: 'line', value: '2', from: { en: expect.any(String) } },
    ],
  })
  expect(existsSync(join(folder, 'lines.txt'))).toBe(false)
  const only = ['line-1', 'line-3']
  const approved = await runs.start({ bot: id, inputs: {}, only, rehearsal: rehearsed.run })
  await approved.ended
  expect(runs.get(approved.run)).toMatchObject({ state: 'done', counts: { done: 2 } })
  expect(readFileSync(join(folder, 'lines.txt'), 'utf8')).toBe('1\n3\n')
  writeFileSync(join(folder, 'bot.yaml'), bot.replace('=line &', '=line & "!" &'))
  const changed = async () => runs.start({ bot: id, inputs: {}, only, rehearsal: rehearsed.run })
  await expect(changed).rejects.toMatchObject({ code: 'approval-outdated' })
})

test('what failed is told with what is left, and a person who did it by hand is named', async () => {
  const { home, journal, runs } = host()
  const { id } = putBot(
    home,
    'lines',
    LINES.replace(
      '    - file.append',
      '    - file.read: missing.txt\n      when: =number = 2\n    - file.append',
    ),
  )
  const { run, ended } = await runs.start({ bot: id, inputs: {} })
  await ended
  expect(runs.get(run)).toMatchObject({ state: 'failed', counts: { done: 2, failed: 1 } })
  const { happenings } = runs.story(run, 1)
  expect(happenings).toMatchObject([
    { kind: 'failure', error: { code: expect.any(String), place: 'bot.yaml:13' } },
  ])
  const hand = runs.handOver(run, 1)
  expect(hand.reached?.en).toContain('missing.txt')
  expect(hand.remaining.map(({ en }) => en)).toEqual([expect.stringContaining('lines.txt')])
  runs.doneByHand(run, 1)
  expect(runs.get(run)).toMatchObject({ state: 'done', counts: { done: 3 } })
  expect(runs.get(run).items[1]?.byPerson).toBe(userInfo().username)
  expect(() => runs.doneByHand(run, 1)).toThrow(expect.objectContaining({ code: 'item-settled' }))
  expect(journal.doneBefore('lines', 'line-2', 'other', 0)).toBe(run)
})

test('nothing but evidence of the run is handed out as a picture', async () => {
  const { home, runs } = host()
  const { id } = putBot(home, 'lines', LINES)
  const { run, ended } = await runs.start({ bot: id, inputs: {} })
  await ended
  for (const file of [
    '../../settings.json',
    'evidence/../report.html',
    'report.html',
    'evidence/0001-before.jpg',
  ])
    await expect(runs.picture(run, file)).rejects.toMatchObject({ code: 'file-missing' })
})
