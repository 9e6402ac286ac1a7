import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Draft } from '../../../recorder/compose/draft.ts'
import { compose } from '../../../recorder/compose/index.ts'
import type { Fact } from '../../../recorder/facts/index.ts'
import { Driver } from './model/driver.ts'
import { type Deed, Person } from './model/person.ts'
import { line } from './told.ts'

const number = fc.nat({ max: 7 })
const letters = fc.string({ unit: fc.constantFrom(...'ab '), minLength: 1, maxLength: 4 })

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({
    do: fc.constant('type'),
    field: number,
    letters,
    first: fc.constantFrom('click', 'tab', 'nothing'),
  }),
  fc.record({ do: fc.constant('replace'), field: number, letters }),
  fc.record({ do: fc.constant('erase'), field: number }),
  fc.record({ do: fc.constant('tick'), box: number, by: fc.constantFrom('mouse', 'label', 'key') }),
  fc.record({ do: fc.constant('choose'), option: number, by: fc.constantFrom('mouse', 'key') }),
  fc.record({ do: fc.constant('chooseMany'), options: fc.array(number, { minLength: 1, maxLength: 3 }) }),
  fc.record({
    do: fc.constant('click'),
    button: number,
    by: fc.constantFrom('mouse', 'key', 'lost', 'double', 'right', 'held'),
  }),
  fc.record({ do: fc.constant('ask'), yes: fc.boolean() }),
  fc.record({ do: fc.constantFrom('enter', 'show', 'openTab', 'closeTab', 'goTo') }),
  fc.record({ do: fc.constant('drag'), from: number, to: number }),
  fc.record({ do: fc.constant('look'), tab: number }),
)

const work = fc.array(deed, { maxLength: 25 }).map((deeds) => {
  const person = new Person()
  for (const one of deeds) person.do(one)
  return person
})

/** What later facts may still change: the last act, and clicks and keys that turn out to have led to it. */
const OPEN_STEPS = 3

it('gives the state that the person left behind, when it is done again', () => {
  fc.assert(
    fc.property(work, ({ story, world }) => {
      const drafts = compose(story.facts)
      expect(new Driver().run(drafts).state, drafts.map(line).join('\n')).toEqual(world.state)
    }),
    { numRuns: 400 },
  )
})

it('says in one step what was done to one field with nothing between', () => {
  fc.assert(
    fc.property(work, ({ story }) => {
      const lines = compose(story.facts).map((draft) => `${draft.tab} ${line(draft)}`)
      const fields = lines.map((text) => /^\d+ (fill|select) \w+/.exec(text)?.[0])
      expect(fields.filter((field, i) => field !== undefined && field === fields[i + 1])).toEqual([])
      expect(lines.filter((text) => text.includes('press Tab'))).toEqual([])
    }),
    { numRuns: 150 },
  )
})

it('composes the beginning of any story, with ids that are unique and stay', () => {
  fc.assert(
    fc.property(work, ({ story: { facts } }) => {
      const ids = new Set(compose(facts).map(({ id }) => id))
      for (let length = 0; length < facts.length; length++) {
        const early = compose(facts.slice(0, length)).map(({ id }) => id)
        expect(new Set(early).size).toBe(early.length)
        expect(early.slice(0, -OPEN_STEPS).filter((id) => !ids.has(id))).toEqual([])
      }
    }),
    { numRuns: 60 },
  )
})

it('takes facts in any order', () => {
  fc.assert(
    fc.property(
      work.chain(({ story: { facts } }) =>
        fc.tuple(
          fc.constant(facts),
          fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length }),
        ),
      ),
      ([facts, shuffled]) => {
        expect(compose(shuffled)).toEqual(compose(facts))
      },
    ),
    { numRuns: 100 },
  )
})

type Noise = (fact: Fact) => Fact

const quiet = {
  method: 'POST',
  address: 'https://shop.example/x',
  asks: false,
  background: false,
  secret: false,
}
const noises: readonly Noise[] = [
  (at) => ({ ...common(at), fact: 'scroll', by: { x: 0, y: 90 }, revealed: false }),
  (at) => ({ ...common(at), fact: 'key', key: 'Shift', modifiers: [], prevented: false, repeated: false }),
  (at) => ({ ...common(at), fact: 'sent', ...quiet, means: 'beacon' }),
  (at) => ({ ...common(at), fact: 'sent', ...quiet, means: 'script', asks: true }),
  (at) => ({ ...common(at), fact: 'sent', ...quiet, means: 'script', background: true }),
  (at) => ({ ...common(at), fact: 'clipboard', action: 'paste', text: 'x' }),
]

it('does not mind what means nothing', () => {
  const places = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...noises)), { minLength: 1, maxLength: 20 })
  fc.assert(
    fc.property(work, places, ({ story: { facts } }, noisy) => {
      const added = noisy.map(([place, noise], i) => {
        const fact = facts[place % facts.length]
        if (!fact) throw new Error('There are no facts')
        return { ...noise(fact), at: fact.at + 1, seq: facts.length + i + 1 }
      })
      const meant = ({ kind, params, effect, sent }: Draft) => ({ kind, params, effect, sent })
      expect(compose([...facts, ...added]).map(meant)).toEqual(compose(facts).map(meant))
    }),
    { numRuns: 150 },
  )
})

function common({ seq, at, tab, document }: Fact): Pick<Fact, 'seq' | 'at' | 'tab' | 'document'> {
  return { seq, at, tab, document }
}
