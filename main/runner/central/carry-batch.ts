import type { Journal, TransactionRecord, TransactionState } from '../../../bots/engine/journal/index.ts'
import type { LeasedItem } from '../../api/central/contract/leases.ts'
import { itemMarks } from '../progress.ts'
import { itemWords, timeWords } from '../words.ts'
import type { BotProcesses } from './bot-processes.ts'
import type { BatchEnd, Told } from './forked-bot.ts'
import { endDeadRun, giveUp, MOST_DEATHS } from './give-up.ts'
import type { HeldLeases } from './held-leases.ts'
import type { Moment } from './moment.ts'
import type { OutboxSender } from './outbox.ts'
import type { Resting } from './resting.ts'

/** A process that says nothing for longer hangs, and is killed; milliseconds. */
const LONGEST_SILENCE = 60_000
const BETWEEN_LOOKS = 1_000

/** After these the bot is as able to work as before. */
const NO_FAULT: ReadonlySet<string> = new Set(['lease-lost', 'stopped'])
const OVER: ReadonlySet<TransactionState> = new Set([
  'done',
  'refused',
  'rejected',
  'failed',
  'waiting',
  'in-doubt',
])

export interface QueueBatch {
  readonly queue: string
  readonly bot: string
  readonly items: readonly LeasedItem[]
  readonly asked: Moment
  readonly seconds: number
}

/** Has items carried by the process of their bot, and gives back those that are not through in the end. */
export type CarryBatch = (batch: QueueBatch) => Promise<void>

interface CarryOptions {
  readonly journal: Journal
  readonly processes: BotProcesses
  readonly held: HeldLeases
  readonly outbox: Pick<OutboxSender, 'nudge'>
  readonly resting: Resting
  /** Folders of the bots, by name. */
  readonly folders: ReadonlyMap<string, string>
  readonly say: (text: string) => void
  readonly stop: AbortSignal
  /** Ends the item under way too. */
  readonly kill: AbortSignal
}

export function batchCarrier(options: CarryOptions): CarryBatch {
  const deaths = new Map<string, number>()
  return async (batch) => {
    const end = await carry(batch, options)
    const records = end.run === undefined ? [] : options.journal.transactions(end.run)
    if (end.died !== undefined) buryDead(end, records, deaths, options)
    await settle(batch, end, options)
  }
}

async function carry(batch: QueueBatch, options: CarryOptions): Promise<BatchEnd> {
  const { processes, held, folders, stop, kill } = options
  const bot = processes.take(batch.bot)
  held.hold(batch.items, bot)
  const watching = setInterval(() => {
    if (bot.silence > LONGEST_SILENCE) bot.kill()
  }, BETWEEN_LOOKS)
  const stopBot = () => bot.say({ kind: 'stop' })
  const killBot = () => bot.kill()
  stop.addEventListener('abort', stopBot)
  kill.addEventListener('abort', killBot)
  try {
    const { items, asked, seconds } = batch
    const folder = folders.get(batch.bot) ?? ''
    return await bot.carry({ folder, items: [...items], asked, seconds }, (told) =>
      tell(told, batch, options),
    )
  } finally {
    clearInterval(watching)
    stop.removeEventListener('abort', stopBot)
    kill.removeEventListener('abort', killBot)
    processes.giveBack(batch.bot)
  }
}

function tell(told: Told, { queue, items }: QueueBatch, { say, outbox, held, journal }: CarryOptions): void {
  outbox.nudge()
  if (told.kind === 'note') say(told.text)
  if (told.kind !== 'item') return
  const item = items.find(({ id }) => id === told.id)
  if (item) held.ended(item, journal.outbox.written())
  say(itemLine(told, queue))
}

/** Says how a process died, and gives up an item over which that happens again and again. */
function buryDead(
  { run, died = '' }: BatchEnd,
  records: readonly TransactionRecord[],
  deaths: Map<string, number>,
  { journal, say }: CarryOptions,
): void {
  say(`The process of a bot died: ${died}`)
  if (run === undefined) return
  for (const { state, lease, position } of records) {
    if (state !== 'running' || !lease) continue
    const count = (deaths.get(lease.id) ?? 0) + 1
    deaths.set(lease.id, count)
    if (count >= MOST_DEATHS) giveUp(journal, run, position, died)
  }
  endDeadRun(journal, run, died)
}

/** Items that are through stay held until central knows; the others are given back, and come again under a new fence. */
async function settle(batch: QueueBatch, end: BatchEnd, options: CarryOptions): Promise<void> {
  const { journal, held, outbox, resting, say } = options
  const records = end.run === undefined ? [] : journal.transactions(end.run)
  const over = new Set(records.filter(({ state }) => OVER.has(state)).map(({ lease }) => leaseKey(lease)))
  const written = journal.outbox.written()
  for (const item of batch.items) if (over.has(leaseKey(item))) held.ended(item, written)
  outbox.nudge()
  const left = batch.items.filter((item) => !over.has(leaseKey(item)))
  if (left.length > 0) say(`${left.length} of ${batch.items.length} items are given back to ${batch.queue}`)
  await held.release(left)
  const { problem, died } = end
  if (died === undefined && (!problem || NO_FAULT.has(problem.code))) return resting.works(batch.bot)
  const rest = resting.rest(batch.bot)
  say(`${batch.bot} rests for ${timeWords(rest)}${problem ? `: ${problem.text}` : ''}`)
}

/** A run may have had the same item before, under an earlier fence. */
function leaseKey(lease: { readonly id: string; readonly fence: number } | undefined): string {
  return lease ? `${lease.id} ${lease.fence}` : ''
}

function itemLine({ title, state, took, problem }: Extract<Told, { kind: 'item' }>, queue: string): string {
  const known = state as TransactionState
  const why = problem ? `: ${problem.text}` : ''
  return `  ${itemMarks[known]} ${title} of ${queue}  ${itemWords[known]}${why}  (${timeWords(took)})`
}
