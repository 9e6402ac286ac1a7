import { expect, test } from 'vitest'
import { planScans } from '../../../../bots/samples/scans/plan.ts'

const plan = planScans(1, 24)
const truths = plan.map(({ truth }) => truth)
const only = (expected: string) => truths.filter((truth) => truth.expected === expected)

test('the set holds one of each special case among everyday invoices', () => {
  expect(only('post')).toHaveLength(20)
  expect(only('duplicate')).toHaveLength(1)
  expect(only('validate')).toHaveLength(1)
  expect(
    only('reject')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['letter', 'unreadable'])
})

test('it has six layouts, ten vendors, six PDFs, one of two pages, and one sheet that lay across', () => {
  const invoices = truths.filter(({ kind }) => kind === 'invoice')
  expect(new Set(invoices.map(({ layout }) => layout)).size).toBe(6)
  expect(new Set(invoices.map(({ fields }) => fields?.vendor)).size).toBe(10)
  expect(truths.filter(({ file }) => file.endsWith('.pdf'))).toHaveLength(6)
  const [long] = plan.filter(({ pages }) => pages.length > 1)
  expect(long?.pages).toHaveLength(2)
  expect(long?.truth.file).toMatch(/\.pdf$/)
  expect(plan.filter(({ wear }) => Math.abs(wear.angle) > 45)).toHaveLength(1)
})

test('the duplicate shows the invoice of the scan that it names, worn otherwise', () => {
  const again = plan.find(({ truth }) => truth.expected === 'duplicate')
  const before = plan.find(({ truth }) => truth.file === again?.truth.duplicateOf)
  expect(again?.truth.fields).toEqual(before?.truth.fields)
  expect(again?.pages).toEqual(before?.pages)
  expect(again?.wear).not.toEqual(before?.wear)
  expect(before?.truth.expected).toBe('post')
})

test('sums add up everywhere but in the one that is wrong, whose answer does', () => {
  const adds = ({ net, tax, total }: { net: number; tax: number; total: number }) =>
    Math.round((net + tax) * 100) === Math.round(total * 100)
  for (const { fields, answer, expected } of truths) {
    if (!fields || !answer) continue
    expect(adds(fields)).toBe(expected !== 'validate')
    expect(adds(answer)).toBe(true)
  }
})

test('numbers are unlike each other, but for the duplicate', () => {
  const numbers = planScans(3, 96).flatMap(({ truth }) =>
    truth.fields && truth.expected !== 'duplicate' ? [truth.fields.number] : [],
  )
  expect(new Set(numbers).size).toBe(numbers.length)
})

test('the same seed plans the same set, another seed another', () => {
  expect(planScans(1, 24)).toEqual(plan)
  expect(planScans(2, 24).map(({ truth }) => truth.fields?.number)).not.toEqual(
    truths.map(({ fields }) => fields?.number),
  )
})

test('what is printed stands in the pages', () => {
  for (const { truth, pages } of plan) {
    if (!truth.fields) continue
    expect(pages.join('')).toContain(truth.fields.number)
    expect(pages.join('')).toContain(truth.fields.vendor)
  }
})
