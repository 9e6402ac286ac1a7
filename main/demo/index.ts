import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openJournal } from '../../bots/engine/journal/index.ts'
import { startLedger, type Voucher } from '../../bots/samples/ledger/index.ts'
import { makeScans, type Truth } from '../../bots/samples/scans/index.ts'
import { type Home, home } from '../host/home.ts'
import { type Carried, carryOut } from '../runner/carry-out.ts'
import { peopleHere } from '../runner/people/index.ts'
import { differences } from './check.ts'
import { type DemoProgress, demoProgress } from './progress.ts'
import { summary } from './summary.ts'
import { type Answered, truthfulPerson } from './truthful-person.ts'

export interface DemoOptions {
  /** Asks the person at the terminal instead of answering from the known truth. */
  readonly interactive: boolean
  readonly headless: boolean
  /** Of the ledger; any free one where not given. */
  readonly port?: number | undefined
  readonly out: { write(text: string): unknown }
}

const BOT = fileURLToPath(new URL('../../bots/samples/supplier-invoices', import.meta.url))

/** Ends a session once in the middle of the work. */
const REQUESTS_IN_A_SESSION = 100

/**
 * The main job from end to end: scans are drawn (once), the ledger starts empty, the bot reads and posts, and what
 * the ledger then says is compared with what should be there. Gives how the run ended and whether all was right.
 */
export async function demo(options: DemoOptions): Promise<{ carried: Carried; right: boolean }> {
  const say = (text: string) => options.out.write(`${text}\n`)
  say('Deskhand reads scanned supplier invoices and posts them into a purchase ledger.\n')
  const paths = home()
  const scans = join(paths.samples, 'supplier-invoices')
  const truths = [...(await makeScans(scans))].sort((a, b) => (a.file < b.file ? -1 : 1))
  say(`Scans       ${truths.length} documents in ${scans}`)
  const own = await freshHome(paths)
  const account = { user: 'a.keller', password: randomBytes(12).toString('base64url') }
  const ledger = await startLedger({
    account,
    data: join(own.folder, 'ledger.sqlite'),
    session: { requests: REQUESTS_IN_A_SESSION },
    ...(options.port !== undefined && { port: options.port }),
  })
  say(`Ledger      ${ledger.url}`)
  say(`Bot         ${BOT}\n`)
  try {
    return await runAndCheck({ ...options, scans, truths, own, account, url: ledger.url })
  } finally {
    await ledger.close()
  }
}

/** A home of its own, emptied, so that each demo begins with nothing done. */
async function freshHome(paths: Home): Promise<Home> {
  const folder = join(paths.folder, 'demo')
  await rm(folder, { recursive: true, force: true })
  return home({ ...process.env, DESKHAND_HOME: folder })
}

interface Stage extends DemoOptions {
  readonly scans: string
  readonly truths: readonly Truth[]
  readonly own: Home
  readonly account: { readonly user: string; readonly password: string }
  readonly url: string
}

async function runAndCheck(stage: Stage): Promise<{ carried: Carried; right: boolean }> {
  const names = stage.truths.map(({ file }) => file)
  const answered: Answered[] = []
  const carried = await run(stage, demoProgress(stage.out, names), answered)
  const vouchers = await postedVouchers(stage.url)
  const wrong = differences(stage.truths, vouchers)
  const history = historyOf(stage.own.journal, carried.outcome.run)
  stage.out.write(summary({ history, names, vouchers, answered, differences: wrong }))
  return { carried, right: wrong.length === 0 }
}

function run(stage: Stage, progress: DemoProgress, answered: Answered[]): Promise<Carried> {
  const told = (question: Answered) => {
    answered.push(question)
    progress.answered(question)
  }
  const { user, password } = stage.account
  return carryOut({
    folder: BOT,
    inputs: { folder: stage.scans },
    assets: { site: stage.url, account: `${user}:${password}` },
    headless: stage.headless,
    home: stage.own,
    progress,
    people: stage.interactive
      ? peopleHere({ tasks: stage.own.tasks, clear: progress.clear, quiet: false })
      : truthfulPerson(stage.truths, told),
  })
}

async function postedVouchers(url: string): Promise<Voucher[]> {
  const answer = await fetch(`${url}/api/invoices`)
  return (await answer.json()) as Voucher[]
}

function historyOf(journalFile: string, run: string) {
  const journal = openJournal(journalFile)
  try {
    return journal.history(run)
  } finally {
    journal.close()
  }
}
