import { expect, test } from 'vitest'
import { readValue } from '../../../../../bots/drivers/desktop/tree/acts/reading.ts'
import { getProperty, text } from '../../../../../bots/drivers/desktop/tree/atspi/methods.ts'
import { fakeProgram } from './fake-program.ts'
import { nodes } from './nodes.ts'

const field = nodes({ role: 'spinbutton', name: 'Delivery date', abilities: ['read', 'number'] })

test.each([
  [0, '15 Jan 2026', '15 Jan 2026'],
  [0, '0.00', 0],
  [12, '12 pieces', 12],
])('a field that says the number %s and shows "%s" holds %s', async (number, shown, held) => {
  const program = fakeProgram(
    new Map<unknown, () => unknown>([
      [getProperty, () => ({ value: number })],
      [text.read, () => shown],
    ]),
  )
  expect(await readValue(program, field, { timeout: 1 })).toBe(held)
})

test('what a field of GTK 4 holds is asked for by its length: it knows no text to the end', async () => {
  const entry = nodes({ role: 'textbox', name: 'Name', abilities: ['read'], toolkit: 'GTK' })
  const answers = ['', 'Wong']
  const program = fakeProgram(
    new Map<unknown, () => unknown>([
      [text.read, () => answers.shift()],
      [getProperty, () => ({ value: 4 })],
    ]),
  )
  expect(await readValue(program, entry, { timeout: 1 })).toBe('Wong')
})
