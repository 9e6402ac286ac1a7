/**
 * Run by itself, to be killed: posts one invoice into the ledger through a real browser, and dies by SIGKILL at the
 * n-th synced write of the journal, right before it or right after. Prints what became of the run, if it lives.
 */

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type CommitGuard, openJournal, runBot } from '../../../../bots/engine/index.ts'
import type { Bot, Step } from '../../../../bots/format/index.ts'
import { readBot } from '../../../../bots/index.ts'
import { ledgerAccount } from '../../../../bots/samples/ledger/index.ts'
import { Secret } from '../../../../bots/secrets/index.ts'
import type { DocumentsPort } from '../../../../bots/steps/ports/index.ts'
import { homePaths } from '../../../../main/host/home.ts'
import { wirePorts } from '../../../../main/host/ports.ts'
import { decidedAs } from '../../decided.ts'

/** What the test asks for, as JSON in the first argument. */
export interface PostingRun {
  readonly bot: string
  readonly journal: string
  readonly scans: string
  readonly site: string
  readonly verify: boolean
  /** Where each commit is announced first, where the scan is an item that was handed out. */
  readonly central?: string | undefined
  readonly kill?:
    | {
        /** Counted from the first of them, or from that of the intent, because others come when time passes. */
        readonly from: 'start' | 'intent'
        readonly write: number
        readonly moment: 'before' | 'after'
      }
    | undefined
}

/** Documents as the test says they are: this is not about reading. */
const documents: DocumentsPort = {
  read: async (path) => ({ path, sha256: path, text: '', confidence: 1, pages: [] }),
  extractInvoice: async ({ path, sha256 }) => ({
    fields: {
      number: 'R-1',
      vendor: 'Talberg Werkzeuge AG',
      date: '2026-03-07',
      order: null,
      net: 100,
      tax: 19,
      total: 119,
      currency: 'EUR',
    },
    evidence: {},
    doubts: [],
    recognised: true,
    document: { path, sha256 },
  }),
  ...decidedAs(() => 'invoice'),
}

const asked = JSON.parse(process.argv[2] ?? '{}') as PostingRun
let writes = 0
let writesBeforeIntent = Number.POSITIVE_INFINITY
countWrites()

const bot = readBot(asked.bot)
const journal = openJournal(asked.journal)
const intend = journal.intend.bind(journal)
journal.intend = (...said) => {
  writesBeforeIntent = writes
  return intend(...said)
}
const [begun] = journal.runs()
const wired = wirePorts({
  bot,
  people: { ask: async () => undefined },
  headless: true,
  downloads: asked.scans,
  deciding: { home: homePaths({ DESKHAND_HOME: asked.scans }), decisions: () => journal.decisions },
})
writes = 0
const outcome = await runBot(asked.verify ? bot : withoutVerify(bot), {
  ports: { ...wired.ports, documents },
  journal,
  inputs: { folder: asked.scans },
  asset: (name) =>
    name === 'site'
      ? asked.site
      : { user: ledgerAccount.user, password: new Secret(ledgerAccount.password, 'account.password') },
  ...(asked.central !== undefined && handedOut(asked.central)),
  ...(begun && begun.state !== 'done' && { resume: begun.id }),
})
await wired.close()
console.log(JSON.stringify({ state: outcome.state, counts: outcome.counts, writes }))

function handedOut(central: string) {
  const guard: CommitGuard = {
    intend: async ({ token }) => {
      const answer = await fetch(central, { method: 'POST', body: token })
      if (!answer.ok) throw new Error(await answer.text())
    },
  }
  const name = 'scan.png'
  const item = { name, path: join(asked.scans, name), sha256: 'scan' }
  return { guard, items: [{ reference: item.sha256, item, lease: { id: 'scan', fence: 1, queue: 'scans' } }] }
}

function countWrites(): void {
  const exec = DatabaseSync.prototype.exec
  DatabaseSync.prototype.exec = function (sql: string) {
    if (sql !== 'COMMIT') return exec.call(this, sql)
    writes++
    const { from, write = 0, moment } = asked.kill ?? {}
    const last = from === 'intent' ? writesBeforeIntent + write : write
    if (writes === last && moment === 'before') process.kill(process.pid, 'SIGKILL')
    exec.call(this, sql)
    if (writes === last && moment === 'after') process.kill(process.pid, 'SIGKILL')
  }
}

function withoutVerify(whole: Bot): Bot {
  const bare = (step: Step): Step => {
    const { verify: _, ...rest } = step
    return rest
  }
  const { transactions } = whole
  return transactions
    ? { ...whole, transactions: { ...transactions, steps: transactions.steps.map(bare) } }
    : whole
}
