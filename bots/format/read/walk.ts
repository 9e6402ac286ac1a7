import { type Formula, isFormula } from '../formula/index.ts'
import type { AuthoredElement, Bot, Step } from '../model.ts'

/** Every step of a list, with those inside containers, `verify` and `compensate`, in the order that they are written. */
export function allSteps(steps: readonly Step[]): Step[] {
  const found: Step[] = []
  collect(steps, found)
  return found
}

/** The outermost lists of steps: of the bot and of each subflow. */
export function stepListsOf(bot: Pick<Bot, 'open' | 'transactions' | 'steps' | 'close' | 'subflows'>) {
  const subflows = [...bot.subflows.values()].map(({ steps }) => steps)
  return [bot.open, bot.transactions?.steps ?? [], bot.steps, bot.close, ...subflows]
}

/** Every list of steps that run one after another, at any depth. */
export function blocksOf(bot: Bot): (readonly Step[])[] {
  const lists = stepListsOf(bot)
  const inside = lists.flatMap((list) => allSteps(list)).flatMap(innerLists)
  return [...lists, ...inside]
}

/** Every formula of a bot. */
export function allFormulas(bot: Bot): Formula[] {
  const { transactions, browser } = bot
  const pages = browser?.httpCredentials ? [browser.httpCredentials.formula] : []
  const results = [...bot.subflows.values()].flatMap(({ result }) => (result ? [result] : []))
  const list = transactions ? [transactions.each, transactions.reference] : []
  return [
    ...pages,
    ...list,
    ...results,
    ...stepListsOf(bot).flatMap((steps) => formulasOfSteps(steps, bot.elements)),
  ]
}

/** The formulas of steps, and of the elements that they name. */
export function formulasOfSteps(
  steps: readonly Step[],
  elements: ReadonlyMap<string, AuthoredElement>,
): Formula[] {
  return allSteps(steps).flatMap(({ when, params }) => [
    ...(when ? [when] : []),
    ...Object.values(params).flatMap(formulasIn),
    ...Object.values(params).flatMap((value) => formulasOfElement(elements.get(String(value)))),
  ])
}

function formulasIn(value: unknown): Formula[] {
  if (isFormula(value)) return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(formulasIn) : []
}

/** The formulas of an element, and of those that it stands in. */
export function formulasOfElement(element: AuthoredElement | undefined): Formula[] {
  if (element === undefined) return []
  const { name, nth, by, window } = element
  const own = [name, nth, ...Object.values(by ?? {}), ...Object.values(window ?? {})].filter(isFormula)
  return [...own, ...formulasOfElement(element.within), ...formulasOfElement(element.frame)]
}

function innerLists({ blocks, verify, compensate }: Step): (readonly Step[])[] {
  return [
    ...Object.values(blocks),
    ...(verify ? [verify] : []),
    ...(compensate === 'task' ? [] : [compensate]),
  ]
}

function collect(steps: readonly Step[], found: Step[]): void {
  for (const step of steps) {
    found.push(step)
    for (const block in step.blocks) collect(step.blocks[block] ?? [], found)
    if (step.verify) collect(step.verify, found)
    if (step.compensate !== 'task') collect(step.compensate, found)
  }
}
