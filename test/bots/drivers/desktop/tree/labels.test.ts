import { expect, test } from 'vitest'
import { labelsBeside } from '../../../../../bots/drivers/desktop/tree/labels/beside.ts'

const at = (what: string, x: number, y: number, width = 60, height = 20) => ({
  what,
  box: { x, y, width, height },
})
const named = (fields: ReturnType<typeof at>[], labels: ReturnType<typeof at>[]) =>
  Object.fromEntries(
    labelsBeside(
      fields,
      labels,
      fields.map(({ box }) => box),
    ),
  )

test('a field is called by the label to its left in the same line', () => {
  const fields = [at('field 1', 100, 0, 200), at('field 2', 100, 30, 200)]
  expect(named(fields, [at('City', 0, 30), at('Name', 0, 2)])).toEqual({
    'field 1': 'Name',
    'field 2': 'City',
  })
})

test('else by the label right above it', () => {
  expect(named([at('field', 0, 25, 200)], [at('Name', 0, 2)])).toEqual({ field: 'Name' })
  expect(named([at('field', 0, 125, 200)], [at('Name', 0, 2)])).toEqual({})
})

test('a label to the left is nearer than one above', () => {
  expect(named([at('field', 100, 30)], [at('Person', 100, 5), at('Name', 0, 30)])).toEqual({ field: 'Name' })
})

test('a label belongs to one field, the nearest', () => {
  const fields = [at('from', 100, 0), at('to', 170, 0)]
  expect(named(fields, [at('Dates', 0, 0)])).toEqual({ from: 'Dates' })
})

test('what stands between a label and a field keeps them apart', () => {
  const fields = [at('from', 100, 0), at('to', 200, 0)]
  expect(named([fields[1] ?? at('', 0, 0)], [at('Dates', 0, 0)])).toEqual({ to: 'Dates' })
  const between = { x: 100, y: 0, width: 60, height: 20 }
  expect(labelsBeside([at('to', 200, 0)], [at('Dates', 0, 0)], [between]).size).toBe(0)
})

test('what lies to the right or below names nothing', () => {
  expect(named([at('field', 0, 0)], [at('kg', 70, 0), at('hint', 0, 25)])).toEqual({})
})
