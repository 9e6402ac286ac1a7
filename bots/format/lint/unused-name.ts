import type { Formula } from '../formula/index.ts'
import { calledBy } from '../read/calls.ts'
import { allFormulas, formulasOfSteps } from '../read/walk.ts'
import type { Linted, Rule } from './finding.ts'

export const unusedName: Rule = {
  name: 'unused-name',
  severity: 'warning',
  next: 'Remove it, or use it.',
  find: (linted) => [
    ...unusedDeclarations(linted),
    ...unusedInputsOfSubflows(linted),
    ...unusedSubflows(linted),
  ],
}

function unusedDeclarations({ bot }: Linted) {
  const everywhere = allFormulas(bot)
  const inSubflows = [...bot.subflows.values()].flatMap(({ steps, result }) => [
    ...formulasOfSteps(steps, bot.elements),
    ...(result ? [result] : []),
  ])
  const outside = everywhere.filter((formula) => !inSubflows.includes(formula))
  return [
    ...unread(bot.inputs, 'inputs', 'input', outside),
    ...unread(bot.assets, 'assets', 'asset', everywhere),
  ]
}

function unusedInputsOfSubflows({ bot }: Linted) {
  return [...bot.subflows.values()].flatMap(({ inputs, steps, result }) =>
    unread(inputs, 'inputs', 'input', [...formulasOfSteps(steps, bot.elements), ...(result ? [result] : [])]),
  )
}

function unusedSubflows({ bot, kinds, steps }: Linted) {
  const called = new Set(steps.map((step) => calledBy(step, kinds)))
  return [...bot.subflows.values()]
    .filter(({ name }) => !called.has(name))
    .map(({ name, at }) => ({ message: `Nothing calls the subflow "${name}"`, at }))
}

function unread<T extends { name: string; at: Linted['bot']['inputs'][number]['at'] }>(
  declared: readonly T[],
  root: string,
  what: string,
  formulas: readonly Formula[],
) {
  return declared
    .filter(({ name }) => !formulas.some((formula) => reads(formula, root, name)))
    .map(({ name, at }) => ({ message: `No formula reads the ${what} "${name}"`, at }))
}

/** True where a formula reads the field, or the whole map that it stands in. */
function reads({ names, fields }: Formula, root: string, field: string): boolean {
  if (!names.includes(root)) return false
  const read = fields?.filter(({ name }) => name === root) ?? []
  return read.length === 0 || read.some((one) => one.field === field)
}
