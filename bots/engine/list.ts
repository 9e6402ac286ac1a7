import { BotError } from '../errors/index.ts'
import type { Bot, Transactions } from '../format/model.ts'
import { holdsSecret } from '../secrets/index.ts'
import type { Applications } from './applications.ts'
import { chosenOf } from './approval.ts'
import { evaluate } from './evaluate.ts'
import type { Item } from './item.ts'
import { isWhole, keptValue, type NewItem, type TransactionRecord } from './journal/index.ts'
import type { GivenItem } from './options.ts'
import type { Frame, Run, Unit } from './run.ts'

/** States that a resumed run leaves as they are. */
const FINISHED: ReadonlySet<string> = new Set(['done', 'refused', 'rejected'])

/** The items still to be carried: those that are given, else of the list in the journal, made and kept there first. */
export async function itemsOf(run: Run, applications: Applications): Promise<Item[]> {
  const { journal, bot, options } = run
  const positions = options.items && new Set(await takeIn(run, options.items))
  if (!positions && journal.transactions(run.id).length === 0) await makeList(run, applications)
  const kept = journal.transactions(run.id)
  run.emit({ type: 'list-made', count: kept.length })
  return kept
    .filter(({ position, state }) => !FINISHED.has(state) && (positions?.has(position) ?? true))
    .map((transaction) => itemOf(bot, transaction))
}

/**
 * Puts given items behind those that the run has already, and gives the position of each. One that the run has begun
 * with and not ended goes on where it stands, under its new lease: what was read for it need not be read again.
 */
async function takeIn({ id, bot, journal }: Run, items: readonly GivenItem[]): Promise<number[]> {
  const before = journal.transactions(id)
  const open = new Map(before.filter(({ state }) => !FINISHED.has(state)).map((one) => [one.reference, one]))
  const positions: number[] = []
  const added: NewItem[] = []
  for (const [index, { reference, item, lease }] of items.entries()) {
    const known = open.get(reference)
    if (known) journal.leaseAgain(id, known.position, lease)
    else added.push({ lease, ...keptItem(reference, item, bot.transactions, index) })
    positions.push(known?.position ?? before.length + added.length - 1)
  }
  journal.saveList(id, bot.name, added)
  return positions
}

function itemOf(
  { transactions, steps }: Bot,
  { position, reference, attempts, item, lease }: TransactionRecord,
): Item {
  const shared = { position, reference, attempts, lease }
  if (!transactions) return { ...shared, variables: {}, steps, retries: 0 }
  return {
    ...shared,
    variables: { [transactions.as]: item },
    steps: transactions.steps,
    retries: transactions.retries,
  }
}

/** A simple recording is one item of its own, whose identity is the run. */
async function makeList(run: Run, applications: Applications): Promise<void> {
  const { transactions, name } = run.bot
  const items = transactions
    ? await listed(run, transactions, applications)
    : [{ reference: run.id, item: 'null' }]
  run.journal.saveList(run.id, name, chosenOf(run, items))
}

async function listed(run: Run, transactions: Transactions, applications: Applications) {
  const { each, as } = transactions
  if (each.names.some((name) => !(name in run.given))) await applications.open()
  const variables = { ...applications.variables }
  const list = await evaluate(each, frameOf(run, variables), 'transactions?each')
  if (!Array.isArray(list)) {
    throw new BotError('value-invalid', '`each` of the transactions is not a list', {
      expected: 'a list of items',
      found: list === null ? 'nothing' : typeof list,
      at: each.at,
      acted: false,
    })
  }
  const items: { reference: string; item: string }[] = []
  for (const [index, item] of list.entries()) {
    await run.breathe()
    const reference = await referenceOf(transactions, frameOf(run, { ...variables, [as]: item }), index)
    items.push(keptItem(reference, item, transactions, index))
  }
  return items
}

/** An item is kept, and is what the steps work with: it can be neither left out nor masked. */
function keptItem(reference: string, item: unknown, transactions: Transactions | undefined, index: number) {
  const kept = keptValue(item)
  if (!isWhole(kept) || holdsSecret(reference)) throw secretInList(transactions, index)
  return { reference, item: kept }
}

function secretInList(transactions: Transactions | undefined, index: number): BotError {
  return new BotError('secret-leak', `Item ${index + 1} of the list holds the password of an asset`, {
    expected: 'items that can be kept in the journal',
    at: transactions?.each.at,
    acted: false,
    next: 'Leave the password out of the list; where it only looks like one, choose a password that is no part of other texts.',
  })
}

async function referenceOf({ reference }: Transactions, frame: Frame, index: number): Promise<string> {
  const value = await evaluate(reference, frame, `transactions?reference${index}`)
  const isUsable = (typeof value === 'string' && value !== '') || typeof value === 'number'
  if (isUsable) return String(value)
  throw new BotError('value-invalid', `The reference of item ${index + 1} is no identity`, {
    expected: 'a text or a number that no other item has',
    found: JSON.stringify(value),
    at: reference.at,
    acted: false,
  })
}

function frameOf(run: Run, variables: Record<string, unknown>): Frame {
  const unit: Unit = {
    run,
    position: -1,
    attempt: 1,
    reference: run.id,
    lease: undefined,
    mode: 'afresh',
    past: undefined,
    made: [],
  }
  return { unit, variables, path: '', rounds: '', signal: undefined }
}
