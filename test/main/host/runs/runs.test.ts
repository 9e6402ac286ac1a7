import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import type { LiveRun } from '../../../../main/api/host/contract/runs.ts'
import { runServices } from '../../../../main/host/runs/index.ts'
import { temporaryHome } from '../../temporary-home.ts'
import { LINES, putBot } from './bots.ts'

function host() {
  const home = temporaryHome()
  const journal = openJournal(home.journal)
  const runs = runServices(home, journal)
  onTestFinished(async () => {
    await runs.close()
    journal.close()
  })
  return { home, journal, runs }
}

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
