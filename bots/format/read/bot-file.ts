import { isScalar } from 'yaml'
import { type Bot, FORMAT, type Step, type Transactions } from '../model.ts'
import type { Entry } from '../yaml/entries.ts'
import { type Fields, fieldsOf, nameOf } from '../yaml/fields.ts'
import { show } from '../yaml/show.ts'
import { isNothing, type Node, type Source } from '../yaml/source.ts'
import { readVariable } from './common.ts'
import { readAssets, readInputs } from './declarations.ts'
import { transactionFields } from './declared.ts'
import { IDENTIFIER, IDENTIFIER_EXPECTED } from './names.ts'
import { readPageSettings } from './page-settings.ts'
import { readSteps, type StepWorld } from './steps.ts'

const DEFAULT_RETRIES = transactionFields.retries.parse(undefined)

/** Before the first release. */
const OLDEST_FORMAT = 0

type BotFile = Omit<Bot, 'folder' | 'elements' | 'subflows'>

/** The format that bot.yaml says it is written in; undefined, with the problem noted, where it cannot be read. */
export function readFormat(source: Source, root: Node): number | undefined {
  const fields = fieldsOf(source, root, 'The bot')
  const entry = fields?.required('format', `format: ${FORMAT}`)
  if (fields === undefined || entry === undefined) return undefined
  const format =
    isScalar(entry.value) && typeof entry.value.value === 'number' ? entry.value.value : Number.NaN
  if (Number.isSafeInteger(format) && format > FORMAT) {
    return source.refuse('format-newer', 'The bot was written by a newer version of Deskhand', entry.value, {
      expected: `format ${FORMAT} or older`,
      found: `format ${format}`,
    })
  }
  if (Number.isSafeInteger(format) && format >= OLDEST_FORMAT) return format
  return source.refuse('field-invalid', '"format" is no format of Deskhand', entry.value, {
    expected: `a whole number up to ${FORMAT}`,
    found: show(entry.value),
  })
}

/** Reads bot.yaml, whose format is known already. */
export function readBotFile(source: Source, root: Node, world: StepWorld): BotFile | undefined {
  const fields = fieldsOf(source, root, 'The bot')
  if (fields === undefined) return undefined
  fields.take('format')
  const name = nameOf(source, fields.required('bot', 'the name of the bot'), IDENTIFIER, IDENTIFIER_EXPECTED)
  const title = fields.text('title')
  const note = fields.text('note')
  const inputs = readInputs(source, fields.take('inputs'))
  const assets = readAssets(source, fields.take('assets'))
  const browser = readPageSettings(source, fields.take('browser'), assets)
  const work = readWork(fields, world)
  fields.done()
  if (name === undefined) return undefined
  return {
    name,
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    format: FORMAT,
    ...(browser && { browser }),
    inputs,
    assets,
    ...work,
  }
}

/** The steps, or the transactions with what stands around them. */
function readWork(fields: Fields, world: StepWorld): Pick<Bot, 'open' | 'close' | 'steps' | 'transactions'> {
  const each = fields.take('transactions')
  const steps = fields.take('steps')
  const around = { open: fields.take('open'), close: fields.take('close') }
  if (each && steps) refuseBoth(fields.source, steps)
  if (each === undefined) refuseWithoutTransactions(fields, steps, around)
  return {
    open: stepsOf(fields.source, around.open, world),
    ...(each && transactionsOf(fields.source, each, world)),
    steps: stepsOf(fields.source, steps, world),
    close: stepsOf(fields.source, around.close, world),
  }
}

function stepsOf(source: Source, entry: Entry | undefined, world: StepWorld): readonly Step[] {
  return entry ? readSteps(source, entry.value ?? entry.key, `"${entry.name}"`, world) : []
}

function refuseBoth(source: Source, steps: Entry): void {
  source.refuse('field-invalid', 'The bot has both "steps" and "transactions"', steps.key, {
    expected: 'one of the two; what comes before and after transactions stands in "open" and "close"',
  })
}

function refuseWithoutTransactions(
  { source, node }: Fields,
  steps: Entry | undefined,
  around: Readonly<Record<string, Entry | undefined>>,
): void {
  if (steps === undefined) {
    source.refuse('field-missing', 'The bot does nothing', node, { expected: '"steps" or "transactions"' })
  }
  for (const entry of Object.values(around)) {
    if (entry === undefined) continue
    source.refuse('field-invalid', `"${entry.name}" belongs to "transactions"`, entry.key, {
      expected: 'its steps among "steps", or "transactions" in place of "steps"',
    })
  }
}

function transactionsOf(source: Source, entry: Entry, world: StepWorld): Pick<Bot, 'transactions'> {
  const fields = fieldsOf(source, entry.value ?? entry.key, '"transactions"')
  const transactions = fields && readTransactions(fields, entry, world)
  fields?.done()
  return transactions ? { transactions } : {}
}

function readTransactions(fields: Fields, entry: Entry, world: StepWorld): Transactions | undefined {
  const { source } = fields
  const each = fields.requiredFormula('each', 'a formula that gives the list of items')
  const hasName = !isNothing(fields.peek('as')?.value)
  const as = hasName ? readVariable(fields, 'as') : undefined
  if (!hasName) fields.required('as', 'the name of the item in formulas')
  const reference = fields.requiredFormula('reference', 'a formula that gives what identifies an item')
  const retries = fields.count('retries', 0) ?? DEFAULT_RETRIES
  const steps = fields.required('steps', 'a list of steps')
  const done = steps ? readSteps(source, steps.value, '"steps"', world) : []
  if (each === undefined || as === undefined || reference === undefined) return undefined
  return { each, as, reference, retries, steps: done, at: source.at(entry.key) }
}
