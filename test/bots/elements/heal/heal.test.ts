import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, heal } from '../../../../bots/elements/heal/index.ts'
import type { Fingerprint } from '../../../../bots/elements/types.ts'
import { anyFingerprint, candidates, looks } from './sample.ts'

const cancel = looks({
  name: 'Cancel',
  text: 'Cancel',
  attributes: { id: 'cancel', class: 'button' },
  neighbours: ['Save', 'Profile'],
  box: { x: 200, y: 300, width: 90, height: 24 },
})
const help = looks({
  tag: 'a',
  role: 'link',
  name: 'Help',
  text: 'Help',
  attributes: { href: '/help' },
  neighbours: ['Home'],
  path: ['html', 'body', 'nav', 'a'],
  box: { x: 900, y: 10, width: 40, height: 20 },
})

test('the order of the candidates changes nothing', () => {
  const pages = fc.array(anyFingerprint, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(anyFingerprint, pages, fc.infiniteStream(fc.nat()), (recorded, page, keys) => {
      const here = candidates(...page)
      const shuffled = here
        .map((one) => ({ one, key: keys.next().value }))
        .sort((a, b) => a.key - b.key)
        .map(({ one }) => one)
      const [before, after] = [heal(recorded, here), heal(recorded, shuffled)]
      expect(after.healed).toBe(before.healed)
      expect(after.score).toBeCloseTo(before.score, 9)
      if (before.healed && after.healed) expect(after.handle).toBe(before.handle)
    }),
  )
})

test('scores and likenesses are from 0 to 1, and weights are numbers', () => {
  fc.assert(
    fc.property(anyFingerprint, fc.array(anyFingerprint, { maxLength: 12 }), (recorded, page) => {
      const { score, lead, properties } = heal(recorded, candidates(...page))
      for (const share of [score, lead, ...properties.map(({ alike }) => alike)]) {
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
      }
      for (const { weight } of properties) expect(Number.isFinite(weight)).toBe(true)
    }),
  )
})

test('what is not what was recorded is healed by nothing: the family is a border', () => {
  const field = looks({ tag: 'input', role: 'textbox', attributes: { id: 'save', type: 'text' } })
  expect(heal(looks(), candidates(field)).healed).toBe(false)
  const password = looks({ tag: 'input', role: 'textbox', attributes: { id: 'save', type: 'password' } })
  expect(heal(field, candidates(password)).healed).toBe(false)
  expect(heal(password, candidates(field)).healed).toBe(false)
  expect(heal(looks(), candidates())).toEqual({
    healed: false,
    reason: 'nothing-like-it',
    score: 0,
    lead: 0,
    properties: [],
  })
})

test('an identical element wins among others', () => {
  const others = fc.array(fc.constantFrom(cancel, help), { maxLength: 8 })
  fc.assert(
    fc.property(others, fc.nat(8), (page, place) => {
      const here = [...page]
      here.splice(Math.min(place, page.length), 0, looks())
      const found = heal(looks(), candidates(...here))
      expect(found).toMatchObject({ healed: true, handle: here.findIndex(({ name }) => name === 'Save') })
    }),
  )
})

test('two that are the same are refused, however many others there are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(cancel, help), { maxLength: 8 }), (page) => {
      const found = heal(looks(), candidates(looks(), ...page, looks()))
      expect(found).toMatchObject({ healed: false, reason: 'several-like-it' })
      expect(found.lead).toBeLessThan(0.01)
    }),
  )
})

test('where it is gone, nothing takes its place', () => {
  for (const page of [[cancel], [help], [cancel, help], [cancel, cancel, help]])
    expect(heal(looks(), candidates(...page))).toMatchObject({ healed: false, reason: 'nothing-like-it' })
  const inItsPlace = { ...cancel, box: looks().box, neighbours: looks().neighbours }
  expect(heal(looks(), candidates(inItsPlace, help)).healed).toBe(false)
})

const changes: readonly (readonly [string, Partial<Fingerprint>])[] = [
  ['another id', { attributes: { id: 'u83hd2', class: 'button primary' } }],
  ['other classes', { attributes: { id: 'save', class: 'css-1x2y3' } }],
  ['no attributes at all', { attributes: {} }],
  ['a longer text', { name: 'Save changes', text: 'Save changes' }],
  ['another place', { box: { x: 900, y: 40, width: 80, height: 24 }, neighbours: ['Help'] }],
  ['another way from the root', { path: ['html', 'body', 'div', 'div', 'main', 'form', 'p', 'button'] }],
  ['a link in place of a button', { tag: 'a', role: 'link' }],
]
test.each(changes)('%s does not hide it', (_, change) => {
  const found = heal(looks(), candidates(cancel, looks(change), help))
  expect(found).toMatchObject({ healed: true, handle: 1 })
  expect(found.lead).toBeGreaterThan(0.5)
})

test('the row tells alike buttons apart, and a row that is gone is not another one', () => {
  const edit = (row: readonly string[], y: number): Fingerprint =>
    looks({
      name: 'Edit',
      text: 'Edit',
      attributes: { class: 'row-button' },
      neighbours: ['Delete', 'People'],
      context: row,
      box: { x: 400, y, width: 50, height: 20 },
    })
  const recorded = { ...edit(['Anna Miller', 'Bern'], 100), namesakes: 3, others: ['Delete'] }
  const rows = [
    edit(['Ben Novak', 'Graz'], 100),
    edit(['Anna Miller', 'Bern'], 130),
    edit(['Ida Rossi', 'Turin'], 160),
  ]
  expect(heal(recorded, candidates(...rows))).toMatchObject({ healed: true, handle: 1 })
  expect(heal(recorded, candidates(...rows.toSpliced(1, 1))).healed).toBe(false)
})

test('what went by that name beside it before is not it now', () => {
  const recorded = looks({ others: ['Cancel', 'Apply'] })
  const apply = looks({ name: 'Apply', text: 'Apply' })
  const store = looks({ name: 'Store', text: 'Store' })
  const evidence = (page: readonly Candidate<number>[]) => heal(recorded, page).score
  expect(evidence(candidates(apply, cancel))).toBeLessThan(evidence(candidates(store, cancel)))
  expect(heal(recorded, candidates(apply, cancel)).healed).toBe(false)
})

test('a fingerprint of before there were contexts, places and others still heals', () => {
  const now = looks({ attributes: {}, context: ['Row'], places: ['form Profile'] })
  expect(heal(looks(), candidates(cancel, now, help))).toMatchObject({ healed: true, handle: 1 })
})
