import { BotError } from '../errors/index.ts'
import type { Bot, Transactions } from '../format/model.ts'
import { holdsSecret } from '../secrets/index.ts'
import type { Applications } from './applications.ts'
import { evaluate } from './evaluate.ts'
import type { Item } from './item.ts'
import { isWhole, keptValue, type TransactionRecord } from './journal/index.ts'
import type { GivenItem } from './options.ts'
import type { Frame, Run, Unit } from './run.ts'

/** States that a resumed run leaves as they are. */
const FINISHED: ReadonlySet<string> = new Set(['done', 'refused', 'rejected'])

/** The items still to be carried: of the journal where the list was made before, else worked out and kept there. */
export async function itemsOf(run: Run, applications: Applications): Promise<Item[]> {
  if (run.journal.transactions(run.id).length === 0) await makeList(run, applications)
  const kept = run.journal.transactions(run.id)
  run.emit({ type: 'list-made', count: kept.length })
  return kept.filter(({ state }) => !FINISHED.has(state)).map((transaction) => itemOf(run.bot, transaction))
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
  const { items } = run.options
  if (!transactions) run.journal.saveList(run.id, name, [{ reference: run.id, item: 'null' }])
  else if (items) run.journal.saveList(run.id, name, given(items, transactions))
  else run.journal.saveList(run.id, name, await listed(run, transactions, applications))
}

function given(items: readonly GivenItem[], transactions: Transactions) {
  return items.map(({ reference, item, lease }, index) => ({
    lease,
    ...keptItem(reference, item, transactions, index),
  }))
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
function keptItem(reference: string, item: unknown, transactions: Transactions, index: number) {
  const kept = keptValue(item)
  if (!isWhole(kept) || holdsSecret(reference)) throw secretInList(transactions, index)
  return { reference, item: kept }
}

function secretInList({ each }: Transactions, index: number): BotError {
  return new BotError('secret-leak', `Item ${index + 1} of the list holds the password of an asset`, {
    expected: 'items that can be kept in the journal',
    at: each.at,
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
