import { randomUUID } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CentralClient, centralClient } from '../../../main/api/central/client.ts'
import type { LeasedItem } from '../../../main/api/central/contract/leases.ts'
import type { Report } from '../../../main/api/central/contract/reports.ts'
import { botLibrary } from '../../../main/host/bots/library.ts'
import { createSample } from '../../../main/host/bots/sample/index.ts'
import { sampleLedger } from '../../../main/host/bots/sample/ledger.ts'
import { centralServices } from '../../../main/host/central/index.ts'
import type { Home } from '../../../main/host/home.ts'
import { changeSettings } from '../../../main/host/settings.ts'
import { carryOut } from '../../../main/runner/carry-out.ts'
import { openTasks } from '../../../main/runner/people/task-files.ts'
import { type CentralForStudio, openCentral, PASSWORD } from '../central.ts'

/** What the addresses of pages are made of. */
export interface Stage {
  readonly bot: string
  /** A run of the sample over its documents, some of which wait for a person. */
  readonly run: string
  /** A rehearsal of the same. */
  readonly rehearsal: string
  /** What the run asks. */
  readonly task: string
  close(): Promise<void>
}

/**
 * Fills a home as it is after a day of work: the sample bot, rehearsed and run on its ledger, two more bots, assets, and a
 * central with queues that somebody is signed in to. All of it is really done, which takes a minute.
 */
export async function setStage(home: Home): Promise<Stage> {
  writeBots(home)
  const central = await openCentral()
  const ledger = sampleLedger(home)
  const folder = await createSample(home, ledger)
  changeSettings(home, (settings) => ({ ...settings, assets: { archive: 'https://archive.example.org' } }))
  const carried = { folder, home, inputs: {}, assets: {}, headless: true, progress: silent }
  const rehearsed = await carryOut({ ...carried, rehearse: true })
  const { outcome } = await carryOut(carried)
  await ledger.close()
  await fillCentral(central, home)
  return {
    bot: botLibrary(home).idOf(folder),
    run: outcome.run,
    rehearsal: rehearsed.outcome.run,
    task: openTasks(home.tasks)[0]?.id ?? '',
    close: central.close,
  }
}

const silent = { event: () => undefined, note: () => undefined, clear: () => undefined }

function writeBots(home: Home): void {
  for (const [name, text] of Object.entries(bots)) {
    mkdirSync(join(home.bots, name), { recursive: true })
    writeFileSync(join(home.bots, name, 'bot.yaml'), text)
  }
}

const bots = {
  'weekly-archive': `bot: weekly-archive
format: 1
title: Archive last week's statements
inputs:
  folder: { type: folder, title: Where the statements are }
assets:
  archive: { type: url, title: Address of the archive }
  archive_account: { type: credential, title: Who files documents there }
transactions:
  each: =$files(inputs.folder, "*.pdf")
  as: statement
  reference: =statement.sha256
  steps:
    - document.read: =statement
      save: text
    - http.request: =assets.archive & "/documents"
      save: answer
`,
  'price-list': `bot: price-list
format: 1
title: Compare supplier price lists
steps:
  - table.read: prices.csv
    save: prices
`,
}

/** Last of all: what a runner has leased goes to others when it is not heard for a while. */
async function fillCentral(central: CentralForStudio, home: Home): Promise<void> {
  const admin = await central.person('administrator')
  await admin.queues.put({ name: 'supplier-invoices', title: 'Supplier invoices', bot: 'supplier-invoices' })
  await admin.queues.put({
    name: 'weekly-statements',
    title: 'Weekly statements',
    bot: 'weekly-archive',
    paused: true,
  })
  const items = Array.from({ length: 40 }, (_, i) => ({
    reference: `NP-2026-${4400 + i}`,
    content: { vendor: 'Nordlicht Papier GmbH', file: `NP-2026-${4400 + i}.pdf` },
    priority: i % 13 === 0 ? 10 : 0,
  }))
  await admin.items.add({ queue: 'supplier-invoices', items })
  await admin.items.add({ queue: 'weekly-statements', items: items.slice(0, 4) })
  const { entries } = await admin.items.list({ queue: 'supplier-invoices', limit: 3 })
  for (const { id } of entries) await admin.items.withdraw({ id })
  await workAs('vm-1', central, admin)
  await admin.routes.put({ name: 'document-type', champion: null, thresholds: { invoice: 0.9 } })
  await centralServices(home).signIn({ address: central.url, name: 'administrator', password: PASSWORD })
}

/** Does what a runner does: takes items, ends some of them, and has the others under way. */
async function workAs(name: string, { url }: CentralForStudio, admin: CentralClient): Promise<void> {
  const pc = randomUUID()
  const { code } = await admin.runners.invite({ name })
  const { token } = await admin.runners.enrol({ code, pc })
  const runner = centralClient({ url, token })
  await runner.reports.hello({ pc, written: 0, acknowledged: 0, store: null })
  const { items } = await runner.leases.take({ bots: ['supplier-invoices'], count: 8 })
  const reports = items.slice(0, 5).map((item, position) => ended(item, position))
  await runner.reports.send({ pc, first: 1, reports })
}

/** The third was no invoice. */
function ended({ id, fence, queue, reference }: LeasedItem, position: number): Report {
  const next = 'Decide the case by hand.'
  const error = position === 2 ? { code: 'case-rejected', message: 'Not an invoice (letter)', next } : null
  return {
    kind: 'item',
    run: 'run-1',
    position,
    bot: 'supplier-invoices',
    reference,
    state: error ? 'rejected' : 'done',
    started: Date.now(),
    ended: Date.now(),
    error,
    lease: { id, fence, queue },
    commits: [],
    steps: [],
    failures: [],
  }
}
