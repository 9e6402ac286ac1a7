import { expect, test } from 'vitest'
import { compareReadings, disputedBox, settleDispute, undecided } from '../../../models/ocr/merge.ts'

const word = (text: string, confidence = 0.9, x = 0, width = 10 * text.length) => ({
  text,
  confidence,
  box: { x, y: 100, width, height: 20 },
})

test('what both readings saw is surer than either was', () => {
  const { agreed, disputes } = compareReadings([word('INV-1', 0.9)], [word('INV-1', 0.8)])
  expect(disputes).toEqual([])
  expect(agreed).toHaveLength(1)
  expect(agreed[0]?.confidence).toBeCloseTo(0.95)
})

test('marks at the ends and cuts between words make no dispute', () => {
  const first = [word('RE-2026-3384,', 0.9)]
  const second = [word('RE-2026-', 0.9, 0, 80), word('3384', 0.9, 85, 40)]
  expect(compareReadings(first, second).disputes).toEqual([])
})

test('different readings of one place are in dispute, and doubtful without a third', () => {
  const { agreed, disputes } = compareReadings([word('PO-1384S', 0.7)], [word('PO-13845', 0.95)])
  expect(agreed).toEqual([])
  expect(undecided(disputes[0] ?? { first: [], second: [] })).toMatchObject([
    { text: 'PO-13845', confidence: 0.475 },
  ])
})

test('two of three readings hold, but are never quite sure', () => {
  const dispute = { first: [word('PO-1384S', 0.99)], second: [word('PO-13845', 0.95)] }
  expect(settleDispute(dispute, [word('PO-13845', 0.97)])).toMatchObject([
    { text: 'PO-13845', confidence: 0.92 },
  ])
})

test('three different readings leave the place doubtful', () => {
  const dispute = { first: [word('A17', 0.9)], second: [word('A11', 0.8)] }
  const [settled] = settleDispute(dispute, [word('A77', 0.99)])
  expect(settled).toMatchObject({ text: 'A17' })
  expect(settled?.confidence).toBeLessThan(0.5)
})

test('a word that only the first reading saw is kept and doubtful', () => {
  const { disputes } = compareReadings([word('Total')], [])
  expect(disputes.flatMap(undecided)).toMatchObject([{ text: 'Total', confidence: 0.9 * 0.8 }])
})

test('a stain that only the second reading saw is dropped', () => {
  expect(undecided({ first: [], second: [word('|', 0.3)] })).toEqual([])
  expect(undecided({ first: [], second: [word('Paid', 0.9)] })).toMatchObject([{ text: 'Paid' }])
})

test('a third reading that sees nothing either does not back an empty side', () => {
  expect(settleDispute({ first: [word('Net', 0.9)], second: [] }, [])).toMatchObject([
    { text: 'Net', confidence: 0.9 * 0.8 },
  ])
})

test('words torn by both readings in different places are one dispute', () => {
  const first = [word("Jul'5,2026", 0.4, 0, 100)]
  const second = [word('Jul', 0.9, 0, 30), word('5,', 0.9, 36, 20), word('2026', 0.9, 60, 40)]
  const { disputes } = compareReadings(first, second)
  expect(disputes).toHaveLength(1)
  expect(disputes[0]?.second).toHaveLength(3)
})

test('the place in dispute holds all words of both sides', () => {
  const dispute = { first: [word('ab', 1, 10)], second: [word('cd', 1, 40)] }
  expect(disputedBox(dispute)).toEqual({ x: 10, y: 100, width: 50, height: 20 })
})

test('a side that is hopeless has no say in where to look', () => {
  const dispute = { first: [word(': Ro-04.2008', 0.2, 0)], second: [word('06.04.2026', 0.96, 30)] }
  expect(disputedBox(dispute)).toEqual({ x: 30, y: 100, width: 100, height: 20 })
  const both = { first: [word('ab', 0.1, 10)], second: [word('cd', 0.2, 40)] }
  expect(disputedBox(both)).toMatchObject({ x: 10, width: 50 })
})
