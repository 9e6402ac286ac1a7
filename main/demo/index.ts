import { nodeFiles } from '../../bots/drivers/files/index.ts'
import type { Item } from '../api/central/contract/items.ts'
import { peopleHere } from '../runner/people/index.ts'
import { centralDifferences, differences } from './check.ts'
import { answerTasks } from './clerk.ts'
import { endDay } from './day-end/index.ts'
import { followItems } from './follow.ts'
import { type DemoProgress, demoProgress, fileOf } from './progress.ts'
import { type DemoRunner, newestReport, startRunner } from './runners.ts'
import { BOT, QUEUE, type Stage, setStage } from './stage.ts'
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

/** So many items have to be through before the plug of a runner is pulled. */
const BEFORE_THE_KILL = 4

/**
 * The main job from end to end: scans are drawn (once) and handed out by an embedded central; two runners read and post
 * them, and one of them is killed in the middle. At the end of the day another bot works in desktop programs. What ledger,
 * central and these programs then say is compared with what should be there. Gives whether all was right, and where the reports are.
 */
export async function demo(options: DemoOptions): Promise<{ right: boolean; reports: string[] }> {
  const say = (text: string) => options.out.write(`${text}\n`)
  say('Deskhand reads scanned supplier invoices and posts them into a purchase ledger.\n')
  const stage = await setStage(options.port)
  const runners: DemoRunner[] = []
  try {
    say(`Scans       ${stage.truths.length} documents in ${stage.scans}`)
    say(`Ledger      ${stage.ledger.url}`)
    say(`Central     ${stage.central.url}/v1/docs`)
    say(`Bot         ${BOT}`)
    for (const name of ['desk-1', 'desk-2']) runners.push(await startRunner(stage, name, options.headless))
    say(
      `Runners     ${runners.map(({ name }) => name).join(', ')}; one of them will be killed in the middle\n`,
    )
    await fillQueue(stage)
    return await playAndCheck(stage, runners, options)
  } finally {
    for (const runner of runners) await runner.stop()
    await stage.close()
  }
}

async function fillQueue({ central, scans }: Stage): Promise<void> {
  const about = { title: 'Supplier invoices', bot: 'supplier-invoices', inputs: { folder: scans } }
  await central.operator.queues.put({ name: QUEUE, ...about })
  const files = await nodeFiles().list(scans, '*.{png,pdf}')
  // What a file holds is its identity: a renamed copy is the same scan.
  const items = files.map((file) => ({ reference: file.sha256, content: { ...file } }))
  await central.operator.items.add({ queue: QUEUE, items })
}

async function playAndCheck(stage: Stage, runners: readonly DemoRunner[], options: DemoOptions) {
  const progress = demoProgress(options.out, stage.truths.length)
  const answered: Answered[] = []
  const end = new AbortController()
  const answering = answerTasks(stage, clerk(stage, options, progress, answered), end.signal)
  const pullPlug = plugPuller(runners, progress)
  const following = followItems(stage, (item, before, through) => {
    progress.changed(item, before, through)
    pullPlug(item, through)
  })
  const items = await Promise.race([following, answering.then(() => following)])
  end.abort()
  await answering
  // Their last words are heard before anything is compared.
  for (const runner of runners) await runner.stop()
  const vouchers = await stage.ledger.vouchers()
  const { entries, brokenAt } = await stage.central.operator.audit.verify({})
  const wrong = [
    ...differences(stage.truths, vouchers),
    ...centralDifferences(stage.truths, items),
    ...(brokenAt === null ? [] : [`the audit log is broken at entry ${brokenAt}`]),
  ]
  options.out.write('\nThe day ends: a bot tells the accounts office, in programs on a display of its own\n')
  const office = stage.homeFor('office')
  const dayEnd = await endDay(office, vouchers)
  options.out.write(summary({ items, vouchers, answered, entries, dayEnd, differences: wrong }))
  const isRight = wrong.length === 0 && ('lack' in dayEnd || dayEnd.differences.length === 0)
  return { right: isRight, reports: [...runners.map(({ home }) => home), office].flatMap(newestReport) }
}

function clerk(stage: Stage, { interactive }: DemoOptions, progress: DemoProgress, answered: Answered[]) {
  if (interactive)
    return peopleHere({ tasks: stage.homeFor('clerk').tasks, clear: () => undefined, quiet: false })
  return truthfulPerson(stage.truths, (question) => {
    answered.push(question)
    progress.answered(question)
  })
}

/** Kills the first runner once, while it works on an item. */
function plugPuller([first]: readonly DemoRunner[], progress: DemoProgress) {
  let pulled = false
  return (item: Item, through: number) => {
    if (pulled || !first || through < BEFORE_THE_KILL) return
    if (item.state !== 'running' || item.runner !== first.name) return
    pulled = true
    first.kill()
    progress.note(
      `  ⚡ ${first.name} is killed (kill -9) in the middle of its work, ${fileOf(item)} among it`,
    )
  }
}
