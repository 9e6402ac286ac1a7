import { compose } from '../../recorder/compose/index.ts'
import type { Fact } from '../../recorder/facts/index.ts'
import { type Deed, Person } from '../recorder/compose/model/person.ts'
import { median, type Row, row } from './row.ts'

const FACTS = 1000
const ROUNDS = 60
/** Milliseconds: so that the steps can be shown again with each fact. */
const BUDGET = 5

const work: readonly Deed[] = [
  { do: 'type', field: 0, letters: 'Ada Lovelace', first: 'click' },
  { do: 'tick', box: 0, by: 'label' },
  { do: 'choose', option: 1, by: 'mouse' },
  { do: 'show' },
  { do: 'click', button: 0, by: 'double' },
  { do: 'look', tab: 0 },
  { do: 'ask', yes: true },
  { do: 'chooseMany', options: [0, 1, 2] },
  { do: 'drag', from: 0, to: 2 },
  { do: 'closeTab' },
  { do: 'enter' },
]

/** How long it takes to make steps of a thousand facts, and of ten times as many, for each thousand. */
export async function composeBench(): Promise<Row[]> {
  const some = factsOf(FACTS)
  const many = factsOf(FACTS * 10)
  const [short, long] = [timeOf(some), timeOf(many) / 10]
  return [
    row('ms to compose 1,000 facts; the budget', { ours: short, yardstick: BUDGET }, { atMost: 1 }),
    row('ms for each 1,000 of 10,000 facts; of 1,000', { ours: long, yardstick: short }, { atMost: 2 }),
  ]
}

function factsOf(count: number): readonly Fact[] {
  const person = new Person()
  while (person.story.facts.length < count) for (const deed of work) person.do(deed)
  return person.story.facts.slice(0, count)
}

function timeOf(facts: readonly Fact[]): number {
  const times: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now()
    compose(facts)
    times.push(performance.now() - start)
  }
  return median(times)
}
