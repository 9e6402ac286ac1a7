import { expect, test } from 'vitest'
import type { Seen } from '../../../models/match/seek.ts'
import { allOf, verdict } from '../../../models/match/verdict.ts'

const seen = (likeness: number, same: boolean): Seen => ({
  x: likeness * 1000,
  y: 0,
  width: 10,
  height: 10,
  score: 0.9,
  likeness,
  scale: 1,
  same,
})

test('the most like is it when it leads', () => {
  const found = verdict([seen(0.95, true), seen(0.7, false)], 0.05)
  expect(found).toMatchObject({ found: true, at: { x: 950, lead: expect.closeTo(0.25) } })
})

test('one that is like no other leads by all of its likeness', () => {
  expect(verdict([seen(0.9, true)], 0.05)).toMatchObject({ found: true, at: { lead: 0.9 } })
})

test('without a lead it is neither, though the second alone would be refused', () => {
  const found = verdict([seen(0.8, true), seen(0.78, false)], 0.05)
  expect(found).toMatchObject({ found: false, why: 'alike', best: { x: 800 }, second: { x: 780 } })
})

test('the most like is not it when it is something else', () => {
  expect(verdict([seen(0.8, false)], 0.05)).toMatchObject({ found: false, why: 'nothing', best: { x: 800 } })
  expect(verdict([], 0.05)).toEqual({ found: false, why: 'nothing', best: undefined })
})

test('all are those that do not fall behind', () => {
  const all = allOf([seen(1, true), seen(0.97, true), seen(0.9, true), seen(0.5, false)], 0.05)
  expect(all.map(({ likeness }) => likeness)).toEqual([1, 0.97])
  expect(allOf([], 0.05)).toEqual([])
})
