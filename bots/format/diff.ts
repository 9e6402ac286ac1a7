import type { StepKind } from '../steps/define.ts'
import { catalogue } from '../steps/index.ts'
import type { Bot, Step } from './model.ts'
import { authoredElement, authoredFiles, authoredStep, type Plain } from './print/authored.ts'
import { same } from './print/merge.ts'
import { type KindRules, kindRules } from './read/kinds.ts'

/** One difference in what two bots do. */
export interface Change {
  readonly what: 'added' | 'removed' | 'moved' | 'changed'
  /** Where: `transactions`, `subflow ledger/find`, `elements`, ... */
  readonly where: string
  /** A sentence for people. */
  readonly text: string
}

/** What differs in what two bots do; steps are told apart by their keys, so an edit elsewhere moves none. */
export function diffBots(before: Bot, after: Bot, kinds: readonly StepKind[] = catalogue): Change[] {
  const rules = kindRules(kinds)
  const [old, now] = [
    authoredFiles(before, rules).get('bot.yaml'),
    authoredFiles(after, rules).get('bot.yaml'),
  ]
  return [
    ...diffFields('bot', withoutSteps(old), withoutSteps(now)),
    ...diffFields('transactions', withoutSteps(old?.transactions), withoutSteps(now?.transactions)),
    ...diffFields('inputs', plain(old?.inputs), plain(now?.inputs)),
    ...diffFields('assets', plain(old?.assets), plain(now?.assets)),
    ...diffLists(stepLists(before), stepLists(after), rules),
    ...diffFields('elements', authoredByRef(before), authoredByRef(after)),
  ]
}

const HOLDERS = ['inputs', 'assets', 'open', 'transactions', 'steps', 'close']

function withoutSteps(value: unknown): Plain {
  return Object.fromEntries(Object.entries(plain(value)).filter(([name]) => !HOLDERS.includes(name)))
}

function plain(value: unknown): Plain {
  return (value ?? {}) as Plain
}

function diffFields(where: string, before: Plain, after: Plain): Change[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.flatMap((name): Change[] => {
    const [old, now] = [before[name], after[name]]
    if (same(old, now)) return []
    if (old === undefined)
      return [{ what: 'added', where, text: `${where}: "${name}" is new: ${shown(now)}` }]
    if (now === undefined)
      return [{ what: 'removed', where, text: `${where}: "${name}" is gone; it was ${shown(old)}` }]
    return [
      { what: 'changed', where, text: `${where}: "${name}" was ${shown(old)} and is now ${shown(now)}` },
    ]
  })
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function authoredByRef({ elements }: Bot): Plain {
  return Object.fromEntries([...elements].map(([ref, element]) => [ref, authoredElement(element)]))
}

type Lists = ReadonlyMap<string, readonly Step[]>

function stepLists({ open, transactions, steps, close, subflows }: Bot): Lists {
  return new Map([
    ['open', open],
    ['transactions', transactions?.steps ?? []],
    ['steps', steps],
    ['close', close],
    ...[...subflows.values()].map((subflow) => [`subflow ${subflow.name}`, subflow.steps] as const),
  ])
}

function diffLists(before: Lists, after: Lists, kinds: KindRules): Change[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((where) =>
    diffSteps(where, before.get(where) ?? [], after.get(where) ?? [], kinds),
  )
}

function diffSteps(
  where: string,
  before: readonly Step[],
  after: readonly Step[],
  kinds: KindRules,
): Change[] {
  const old = new Map(before.map((step) => [step.key, step]))
  const now = new Map(after.map((step) => [step.key, step]))
  const kept = after.filter(({ key }) => old.has(key))
  const gone = before.filter(({ key }) => !now.has(key))
  const places = new Map(before.map(({ key }, place) => [key, place]))
  const stayed = longestRising(kept.map(({ key }) => places.get(key) ?? 0))
  return [
    ...gone.map(
      ({ key }): Change => ({ what: 'removed', where, text: `${where}: the step "${key}" is gone` }),
    ),
    ...after.flatMap((step): Change[] => {
      const former = old.get(step.key)
      if (former === undefined)
        return [{ what: 'added', where, text: `${where}: the step "${step.key}" is new` }]
      const moved = stayed.has(places.get(step.key) ?? 0) ? [] : [movedStep(where, step)]
      return [...moved, ...diffStep(where, former, step, kinds)]
    }),
  ]
}

function movedStep(where: string, { key }: Step): Change {
  return { what: 'moved', where, text: `${where}: the step "${key}" stands at another place` }
}

function diffStep(where: string, before: Step, after: Step, kinds: KindRules): Change[] {
  const here = `${where} / ${after.key}`
  const bare = (step: Step) => authoredStep({ ...step, blocks: {} }, kinds)
  return [
    ...diffFields(here, bare(before), bare(after)),
    ...diffLists(blocks(here, before), blocks(here, after), kinds),
  ]
}

function blocks(here: string, step: Step): Lists {
  return new Map(Object.entries(step.blocks).map(([name, steps]) => [`${here} / ${name}`, steps]))
}

/** The most numbers that already stand in rising order: what is not among them was moved. */
function longestRising(numbers: readonly number[]): Set<number> {
  const ends: { value: number; before: number }[][] = []
  for (const value of numbers) {
    const at = ends.findIndex((pile) => (pile.at(-1)?.value ?? -1) > value)
    const pile = at < 0 ? ends.length : at
    const before = (ends[pile - 1]?.length ?? 0) - 1
    ends[pile] = [...(ends[pile] ?? []), { value, before }]
  }
  const rising = new Set<number>()
  let at = (ends.at(-1)?.length ?? 0) - 1
  for (let pile = ends.length - 1; pile >= 0; pile--) {
    const card = ends[pile]?.[at]
    if (card === undefined) break
    rising.add(card.value)
    at = card.before
  }
  return rising
}
