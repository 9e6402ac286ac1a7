import { BotError, type Place, suggestion } from '../../errors/index.ts'
import type { Bot, Step, Subflow } from '../model.ts'
import type { KindRules } from './kinds.ts'
import { allSteps } from './walk.ts'

type Flows = Pick<Bot, 'open' | 'close' | 'steps' | 'transactions' | 'subflows'>

/** Checks that calls hand over what the subflow declares, and that no subflow comes back to itself. */
export function checkCalls(bot: Flows, kinds: KindRules, problems: BotError[]): void {
  // Only what is there can be called: without subflows there are no calls.
  if (bot.subflows.size === 0) return
  const lists = [bot.open, bot.transactions?.steps ?? [], bot.steps, bot.close]
  for (const list of [...lists, ...[...bot.subflows.values()].map(({ steps }) => steps)])
    for (const step of allSteps(list)) checkCall(step, bot, kinds, problems)
  refuseCircles(
    new Map([...bot.subflows].map(([name, subflow]) => [name, waysOut(subflow, kinds)])),
    problems,
  )
}

/** The subflow that a step calls, if it calls one. */
export function calledBy(step: Step, kinds: KindRules): string | undefined {
  const main = kinds.get(step.kind)?.main
  const called = main?.meta.subflow ? step.params[main.name] : undefined
  return typeof called === 'string' ? called : undefined
}

function checkCall(step: Step, { subflows }: Flows, kinds: KindRules, problems: BotError[]): void {
  const called = subflows.get(calledBy(step, kinds) ?? '')
  if (called === undefined) return
  const given = Object.keys((step.params.with ?? {}) as object)
  const declared = called.inputs.map(({ name }) => name)
  for (const name of given) {
    if (declared.includes(name)) continue
    const message = `The subflow "${called.name}" has no input "${name}"${suggestion(name, declared)}`
    const expected = declared.length > 0 ? `one of ${declared.join(', ')}` : 'no inputs'
    problems.push(new BotError('field-unknown', message, { at: step.at, expected, found: name }))
  }
  for (const { name, optional, default: initial } of called.inputs) {
    if (optional || initial !== undefined || given.includes(name)) continue
    const message = `The subflow "${called.name}" needs the input "${name}"`
    problems.push(new BotError('field-missing', message, { at: step.at, expected: `"${name}" in "with"` }))
  }
}

/** A call, and the subflow that it leads to. */
interface Way {
  readonly to: string
  readonly at: Place
}

function refuseCircles(ways: ReadonlyMap<string, readonly Way[]>, problems: BotError[]): void {
  for (const name of ways.keys()) {
    const back = wayBack(name, ways)
    if (back === undefined) continue
    const message = `The subflow "${name}" comes back to itself`
    problems.push(new BotError('field-invalid', message, { at: back.at, expected: 'no way back to it' }))
  }
}

/** The call that leads back to the subflow, over whatever others. */
function wayBack(name: string, ways: ReadonlyMap<string, readonly Way[]>): Way | undefined {
  const seen = new Set<string>()
  const pending = [...(ways.get(name) ?? [])]
  for (let way = pending.pop(); way; way = pending.pop()) {
    if (way.to === name) return way
    if (!seen.has(way.to)) pending.push(...(ways.get(way.to) ?? []))
    seen.add(way.to)
  }
  return undefined
}

function waysOut(subflow: Subflow, kinds: KindRules): Way[] {
  return allSteps(subflow.steps).flatMap((step) => {
    const to = calledBy(step, kinds)
    return to === undefined ? [] : [{ to, at: step.at }]
  })
}
