import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import { centralClient } from '../../../main/api/central/client.ts'
import type { LeasedItem } from '../../../main/api/central/contract/leases.ts'
import { home } from '../../../main/host/home.ts'
import { enrol, readToken } from '../../../main/runner/central/enrol.ts'
import { type Row, row } from '../row.ts'
import { doneReport } from './done-report.ts'
import { killAll, said, startDeskhand } from './processes.ts'
import { inFolder, onCentral, QUEUE, type Stage } from './stage.ts'

/** Seconds until another has the item, at most. */
const PROMISED = 45
const GIVEN_UP = 120
const BETWEEN_QUESTIONS = 500

/** It never comes to the end of its item. */
const BOT = `bot: ${QUEUE}
format: 1
inputs:
  list: { type: list, default: [] }
transactions:
  each: =inputs.list
  as: one
  reference: =one.number
  steps:
    - flow.wait: 10m
`

/** How long until the item of a runner that was killed is another's; its late word must change nothing and be kept. */
export function deadRunnerBench(fresh: () => Promise<string>): Promise<Row> {
  return inFolder((folder) =>
    fresh().then((database) => onCentral(database, (stage) => measured(stage, folder))),
  )
}

async function measured(stage: Stage, folder: string): Promise<Row> {
  await stage.admin.items.add({ queue: QUEUE, items: [{ reference: 'a', content: { number: 'a' } }] })
  const dead = await killedWithItem(stage, folder)
  const killed = performance.now()
  const taken = await takenByAnother(stage)
  const ours = (performance.now() - killed) / 1000
  const isRefused = await isWordRefused(stage, dead, taken)
  const name = "seconds until a dead runner's item is another's, of those promised"
  return row(name, { ours, yardstick: PROMISED }, { atMost: 1 }, isRefused)
}

interface Dead {
  readonly pc: string
  readonly token: string
}

/** Starts a runner as people do, and kills it and its bot when it has the item. */
async function killedWithItem({ url, admin }: Stage, folder: string): Promise<Dead> {
  const bot = join(folder, 'bot')
  mkdirSync(bot)
  writeFileSync(join(bot, 'bot.yaml'), BOT)
  const own = home({ DESKHAND_HOME: join(folder, 'home') })
  const tokenFile = join(own.folder, 'token')
  const { code } = await admin.runners.invite({ name: 'vm-1' })
  await enrol({ url, code, tokenFile, home: own })
  const words = ['runner', '--central', url, '--token-file', tokenFile, '--bots', bot]
  const runner = startDeskhand(words, { DESKHAND_HOME: own.folder })
  await said(runner, /Working for/)
  for (let tries = 100; ; tries--) {
    const { entries } = await admin.items.list({ queue: QUEUE })
    if (entries[0]?.state === 'running') break
    if (tries === 0) throw new Error('The runner does not take the item')
    await pause(100)
  }
  killAll(runner)
  const journal = openJournal(own.journal)
  const pc = journal.pc()
  journal.close()
  return { pc, token: readToken(tokenFile, url) }
}

async function takenByAnother(stage: Stage): Promise<LeasedItem> {
  const { client } = await stage.runner('vm-2')
  for (const end = performance.now() + GIVEN_UP * 1000; performance.now() < end; ) {
    const { items } = await client.leases.take({ bots: [QUEUE] })
    if (items[0]) return items[0]
    await pause(BETWEEN_QUESTIONS)
  }
  throw new Error(`Nobody else got the item within ${GIVEN_UP} s`)
}

/** Says under the old lease that it is done: true where that is kept and noted, and the item left alone. */
async function isWordRefused(
  { url, admin }: Stage,
  { pc, token }: Dead,
  taken: LeasedItem,
): Promise<boolean> {
  const { reports } = centralClient({ url, token })
  const { held } = await reports.hello({ pc, written: 0, acknowledged: 0, store: null })
  await reports.send({ pc, first: held + 1, reports: [doneReport({ ...taken, fence: taken.fence - 1 }, 0)] })
  const { state, runner, fence } = await admin.items.get({ id: taken.id })
  const noted = await admin.audit.list({ action: 'report.late' })
  const kept = await admin.reports.list({ kind: 'item', pc })
  const isUntouched = state === 'running' && runner === 'vm-2' && fence === taken.fence
  return isUntouched && noted.entries.length === 1 && kept.entries.length === 1
}
