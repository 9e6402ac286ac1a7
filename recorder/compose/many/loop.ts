import { compileFormula } from '../../../bots/format/formula/index.ts'
import { type AuthoredElement, type Bot, parseBot, printBot, type Step } from '../../../bots/format/index.ts'
import { allSteps } from '../../../bots/format/read/walk.ts'
import { unique } from '../bot/words.ts'
import type { Draft } from '../draft.ts'
import type { LoopProposal } from '../loops.ts'
import { plainId, plainName } from './plain-name.ts'
import { stepsOfEachRow } from './steps.ts'
import { withoutUnused } from './unused.ts'

/**
 * The bot with loops in place of what was done to one row after another. `drafts` are those that the bot was made of,
 * so that each of its steps is one of them. A proposal whose steps are not there, one behind the other, changes nothing.
 */
export function withLoops(bot: Bot, drafts: readonly Draft[], proposals: readonly LoopProposal[]): Bot {
  const places = new Map(drafts.map(({ id }, at) => [id, at]))
  const steps = [...bot.steps]
  const elements = new Map(bot.elements)
  const ids = new Set(allSteps(bot.steps).flatMap(({ id }) => id ?? []))
  const item = unique('item', new Set(allSteps(bot.steps).flatMap(({ save }) => save ?? [])), '')
  // From the end on, so that the places of the others stay.
  for (const proposal of proposals.toSorted((a, b) => startOf(b, places) - startOf(a, places))) {
    const start = startOf(proposal, places)
    const replaced = proposal.rounds.flat()
    if (start < 0 || !replaced.every((id, at) => places.get(id) === start + at)) continue
    const first = steps.slice(start, start + proposal.steps.length)
    steps.splice(start, replaced.length, new Loop(proposal, { elements, ids, item }).step(first))
  }
  const changed = withoutUnused({ ...bot, steps, elements })
  return parseBot({ folder: bot.folder, texts: printBot(changed) })
}

function startOf({ rounds }: LoopProposal, places: ReadonlyMap<number, number>): number {
  return places.get(rounds[0]?.[0] ?? Number.NaN) ?? -1
}

/** What loops of one bot share. */
interface Shared {
  /** Elements of the rows are added. */
  readonly elements: Map<string, AuthoredElement>
  /** Ids of steps; new ones are added. */
  readonly ids: Set<string>
  /** The name of a round in formulas. */
  readonly item: string
}

/** One loop. */
class Loop {
  readonly #proposal: LoopProposal
  readonly #elements: Shared['elements']
  readonly #ids: Shared['ids']
  readonly #item: string
  readonly #refs = new Map<string, string>()

  constructor(proposal: LoopProposal, { elements, ids, item }: Shared) {
    this.#proposal = proposal
    this.#elements = elements
    this.#ids = ids
    this.#item = item
  }

  step(first: readonly Step[]): Step {
    const at = first[0]?.at ?? { file: 'bot.yaml', line: 1, column: 1 }
    return {
      kind: 'flow.each',
      params: { items: this.#proposal.over, as: this.#item },
      blocks: { steps: first.map((step, index) => this.#ofEachRound(step, index)) },
      key: 'flow.each',
      off: false,
      onError: 'fail',
      effect: 'idempotent',
      compensate: 'task',
      at,
    }
  }

  #ofEachRound(step: Step, index: number): Step {
    const params = { ...step.params }
    for (const { name, places } of this.#proposal.variables) {
      for (const place of places.filter((one) => one.step === index)) {
        const formula = compileFormula(`=${this.#item}.${name}`, step.at)
        params[place.param] =
          place.in === 'value' ? formula : this.#elementOfEachRound(String(params[place.param]), name)
      }
    }
    const id = step.id !== undefined && plainId(step.id, this.#texts(), this.#ids)
    return { ...step, params, ...(id && { id }), ...(step.verify && { verify: this.#verify(step.verify) }) }
  }

  /** What is seen of a row in a text, such as `Invoice 1001 posted`. */
  #verify(verify: readonly Step[]): Step[] {
    const { variables } = this.#proposal
    const holes = variables.map(({ name }) => ({ text: this.#text(name), formula: `${this.#item}.${name}` }))
    return stepsOfEachRow(verify, {
      typed: [],
      holes: holes.filter(({ text }) => text !== ''),
      fixed: [],
      ids: this.#ids,
    })
  }

  /** The element as it stands in the row of each round; the recorded one stays for steps outside of the loop. */
  #elementOfEachRound(ref: string, variable: string): string {
    const known = this.#refs.get(ref)
    const element = this.#elements.get(ref)
    if (known !== undefined || element === undefined) return known ?? ref
    const [group = '', name = ''] = ref.split('.')
    const own = unique(`${group}.${plainName(name, this.#texts())}`, new Set(this.#elements.keys()))
    this.#refs.set(ref, own)
    const { further: _further, fingerprint: _fingerprint, ...found } = element
    const within = element.within && this.#place(element.within, `${own} within`, variable)
    this.#elements.set(own, { ...found, ref: own, ...(within && { within }) })
    return own
  }

  #place(place: AuthoredElement, ref: string, variable: string): AuthoredElement {
    const formula = compileFormula(`=${this.#item}.${variable}`, place.at)
    const { further: _further, fingerprint: _fingerprint, frame: _frame, ...found } = place
    const within = place.within && this.#place(place.within, `${ref} within`, variable)
    const isByText = place.by?.text === this.#text(variable)
    return {
      ...found,
      ref,
      ...(isByText && { by: { ...place.by, text: formula } }),
      ...(!isByText && place.name === this.#text(variable) && { name: formula }),
      ...(within && { within }),
    }
  }

  #text(variable: string): string {
    return this.#proposal.over[0]?.[variable] ?? ''
  }

  #texts(): string[] {
    return this.#proposal.variables.map(({ name }) => this.#text(name))
  }
}
