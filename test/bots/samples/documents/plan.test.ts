import { expect, test } from 'vitest'
import { keptCast, seenCast } from '../../../../bots/samples/documents/companies.ts'
import { known } from '../../../../bots/samples/documents/known.ts'
import { planDocuments } from '../../../../bots/samples/documents/plan.ts'
import { unknown } from '../../../../bots/samples/documents/unknown/index.ts'

const training = planDocuments({ part: 'training', seed: 1, each: 50 })
const tested = planDocuments({ part: 'test', seed: 1, each: 25 })
const strange = planDocuments({ part: 'unknown', seed: 1, each: 8 })

const countBy = (values: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(values, (value) => value)].map(([value, all]) => [value, all.length]))
const labelsOf = (plan: typeof training) => plan.map(({ truth }) => truth.label)
const layoutsOf = (plan: typeof training) => new Set(plan.map(({ truth }) => truth.layout))

test('each label has as many documents as asked for, and takes its turn', () => {
  const each = (labels: object, count: number) =>
    Object.fromEntries(Object.keys(labels).map((label) => [label, count]))
  expect(countBy(labelsOf(training))).toEqual(each(known, 50))
  expect(countBy(labelsOf(tested))).toEqual(each(known, 25))
  expect(countBy(labelsOf(strange))).toEqual(each(unknown, 8))
  expect(labelsOf(training).slice(0, 6)).toEqual(Object.keys(known))
})

test('each known kind has six layouts or more, a third of them kept; there are eight unknown kinds or more', () => {
  for (const { seen, kept } of Object.values(known)) {
    expect(seen.length).toBeGreaterThanOrEqual(6)
    expect(kept.length).toBeGreaterThanOrEqual(3)
  }
  const names = Object.values(known).flatMap(({ seen, kept }) => [...seen, ...kept].map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
  expect(Object.keys(unknown).length).toBeGreaterThanOrEqual(8)
})

test('a third of the test has layouts that training never sees, in every label; training uses all others', () => {
  for (const [label, { seen, kept }] of Object.entries(known)) {
    const own = tested.filter(({ truth }) => truth.label === label)
    const unseen = own.filter(({ truth }) => !truth.seen)
    expect(unseen.length / own.length).toBeGreaterThanOrEqual(1 / 3)
    expect(layoutsOf(unseen)).toEqual(new Set(kept.map(({ name }) => name)))
    const learnt = layoutsOf(training.filter(({ truth }) => truth.label === label))
    expect(learnt).toEqual(new Set(seen.map(({ name }) => name)))
    expect(layoutsOf(unseen).isDisjointFrom(learnt)).toBe(true)
  }
})

test('suppliers of the kept layouts appear nowhere in training, all others do', () => {
  const all = training.flatMap(({ pages }) => pages).join('')
  const appears = ({ name }: { readonly name: string }) => all.includes(name)
  expect(keptCast.suppliers.filter(appears)).toEqual([])
  expect([...seenCast.suppliers, ...seenCast.customers].filter((company) => !appears(company))).toEqual([])
})

test('the same key plans the same documents, another seed or part others, a smaller set is the beginning', () => {
  expect(planDocuments({ part: 'test', seed: 1, each: 25 })).toEqual(tested)
  expect(planDocuments({ part: 'training', seed: 1, each: 3 })).toEqual(training.slice(0, 18))
  const pagesOf = (plan: typeof training) => plan.flatMap(({ pages }) => pages)
  const other = planDocuments({ part: 'training', seed: 2, each: 50 })
  expect(new Set(pagesOf(other)).isDisjointFrom(new Set(pagesOf(training)))).toBe(true)
  expect(new Set(pagesOf(tested)).isDisjointFrom(new Set(pagesOf(training)))).toBe(true)
})

test('every document is one page in which nothing was left open', () => {
  for (const { truth, pages } of [...training, ...tested, ...strange]) {
    expect(pages).toHaveLength(1)
    const body = pages.join('').replace(/^.*<\/style>/s, '')
    expect([truth.layout, body.match(/[{}|]|undefined|NaN|\[object/)]).toEqual([truth.layout, null])
  }
})
