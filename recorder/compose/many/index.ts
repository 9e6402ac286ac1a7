import { BotError } from '../../../bots/errors/index.ts'
import { compileFormula } from '../../../bots/format/formula/index.ts'
import { type Bot, parseBot, printBot, type Step } from '../../../bots/format/index.ts'
import { allSteps } from '../../../bots/format/read/walk.ts'
import type { Row } from '../../../bots/steps/ports/index.ts'
import { unique } from '../bot/words.ts'
import { type Binding, bindingsOf, recordedRow, type Wishes } from './bindings.ts'
import { elementsOfEachRow, textsOf } from './elements.ts'
import { type Reference, referenceOf } from './reference.ts'
import { cellOf, holesOf, partialHoles } from './row-texts.ts'
import { splitAt } from './start.ts'
import { stepsOfEachRow } from './steps.ts'
import { typedValues } from './typed-values.ts'

export type { Binding, Wishes } from './bindings.ts'
export type { Reference } from './reference.ts'

/** A table whose rows are worked through. */
export interface Table {
  /** Where it stands, as the default of the bot's input: from the bot's folder on, or absolute. */
  readonly file: string
  readonly rows: readonly Row[]
  /** The sheet of an Excel file; else its first. */
  readonly sheet?: string | undefined
}

/** A bot that does for each row what was recorded for one. */
export interface ManyBot {
  readonly bot: Bot
  readonly bindings: readonly Binding[]
  readonly reference: Reference
}

const RETRIES = 2
const HERE = { file: 'bot.yaml', line: 1, column: 1 }

/**
 * Turns the steps of a bot into transactions, one a row: texts that stand in the recorded row come from the columns,
 * which are found by themselves as far as `wishes` does not say. Throws `wrong-use` where the bot has transactions
 * already or a wish names what is not there, `table-invalid` where the table has no rows or none of the texts.
 */
export function many(bot: Bot, table: Table, wishes: Wishes = {}): ManyBot {
  check(bot, table)
  const values = typedValues(bot, bot.steps)
  const row = recordedRow(values, table.rows)
  const bindings = bindingsOf(values, row, wishes)
  const names = namesFor(bot)
  const cell = (binding: Pick<Binding, 'heading' | 'writing'>) => cellOf(binding, table.rows, names.row)
  const texts = {
    typed: values.filter(({ ref }) => !wishes.fixed?.includes(ref)).map(({ text }) => text),
    elements: [...bot.elements.values()].flatMap(textsOf),
  }
  const seen = partialHoles(texts, row, table.rows, names.row)
  if (bindings.length === 0 && seen.length === 0) throw nothingBound(values.length, row)
  const holes = [...holesOf(bindings, row, cell), ...seen]
  const typed = bindings.map((binding) => ({ ref: binding.ref, text: binding.text, formula: cell(binding) }))
  const elements = elementsOfEachRow(bot.elements, holes)
  const steps = stepsOfEachRow(bot.steps, { typed, holes, fixed: wishes.fixed ?? [], ids: idsOf(bot.steps) })
  const reference = referenceOf(
    table.rows,
    bindings.map(({ heading }) => heading),
    names.row,
  )
  const changed = { ...bot, elements, steps }
  return { bot: asTransactions(bot, changed, table, names, reference), bindings, reference }
}

function idsOf(steps: readonly Step[]): Set<string> {
  return new Set(allSteps(steps).flatMap(({ id }) => id ?? []))
}

interface Names {
  readonly table: string
  readonly rows: string
  readonly row: string
  readonly start: string
}

/** Names that the bot does not use yet. */
function namesFor({ inputs, steps }: Bot): Names {
  const saved = new Set(allSteps(steps).flatMap(({ save }) => save ?? []))
  const free = (name: string) => unique(name, saved, '')
  const table = unique('table', new Set(inputs.map(({ name }) => name)), '')
  return { table, rows: free('rows'), row: free('row'), start: free('start') }
}

function asTransactions(before: Bot, changed: Bot, table: Table, names: Names, reference: Reference): Bot {
  const isOfRow = (step: Step) => {
    const at = changed.steps.indexOf(step)
    return usesRow(before.steps[at], step, before, changed)
  }
  const { once, each, last } = splitAt(changed.steps, isOfRow)
  const [opened, first] = startOf(once, each, names)
  return reread({
    ...changed,
    inputs: [
      ...changed.inputs,
      {
        name: names.table,
        type: 'file',
        title: 'Table with a row each',
        default: table.file,
        optional: false,
        at: HERE,
      },
    ],
    open: [made('table.read', readParams(table, names), names.rows), ...once, ...opened],
    steps: [],
    transactions: {
      each: compileFormula(`=${names.rows}`, HERE),
      as: names.row,
      reference: compileFormula(reference.formula, HERE),
      retries: RETRIES,
      steps: [...first, ...each],
      at: HERE,
    },
    // The session may have ended by itself.
    close: [...changed.close, ...last.map((step): Step => ({ ...step, onError: 'continue' }))],
  })
}

function readParams({ sheet }: Table, names: Names): Step['params'] {
  const file = compileFormula(`=inputs.${names.table}`, HERE)
  return { file, ...(sheet !== undefined && { sheet }) }
}

/** Each row begins on the page that the recorded one began on: where one was logged in. */
function startOf(once: readonly Step[], each: readonly Step[], { start }: Names): [Step[], Step[]] {
  const [first] = each
  if (once.length === 0 || first === undefined || first.kind === 'browser.open') return [[], []]
  const target = first.params.target
  // The page may still be changing: its first element says that it is the one.
  const wait = typeof target === 'string' ? [made('browser.wait', { target })] : []
  const open = made('browser.open', { address: compileFormula(`=${start}`, HERE) })
  return [[...wait, made('browser.address', {}, start)], [open]]
}

function usesRow(old: Step | undefined, step: Step, before: Bot, after: Bot): boolean {
  if (JSON.stringify(old) !== JSON.stringify(step)) return true
  return Object.values(step.params).some((value) => {
    const ref = String(value)
    return before.elements.get(ref) !== after.elements.get(ref)
  })
}

function made(kind: string, params: Step['params'], save?: string): Step {
  return {
    kind,
    params,
    blocks: {},
    key: kind,
    off: false,
    onError: 'fail',
    effect: 'idempotent',
    compensate: 'task',
    at: HERE,
    ...(save !== undefined && { save }),
  }
}

/** Checked like every bot that is read, and with the places of its own text. */
function reread(bot: Bot): Bot {
  return parseBot({ folder: bot.folder, texts: printBot(bot) })
}

function check({ name, transactions }: Bot, { file, rows }: Table): void {
  if (transactions) {
    throw new BotError('wrong-use', `The bot "${name}" works through a list already`, {
      expected: 'a bot with `steps`, as it was recorded',
      found: '`transactions`',
      next: 'Change its `transactions` by hand, or record it again.',
    })
  }
  if (rows.length > 0) return
  throw new BotError('table-invalid', `The table "${file}" has no rows`, {
    expected: 'a row for each time',
    found: 'none',
  })
}

function nothingBound(typed: number, row: Row): BotError {
  return new BotError('table-invalid', 'Nothing that was typed stands in the table', {
    expected: 'a row with what was typed when the bot was recorded',
    found: `${typed} typed texts, and columns ${Object.keys(row).join(', ')}`,
    next: 'Add that row to the table, or say which column belongs to which element.',
  })
}
