import { expect, test } from 'vitest'
import { natureOf } from '../../../../recorder/desktop/looking/nature.ts'
import { nodes } from '../../../bots/drivers/desktop/tree/nodes.ts'

test('a field for numbers is typed into, also where its program does not say that it can be edited', () => {
  expect(natureOf(nodes({ role: 'spinbutton', abilities: ['number'] }))).toBe('text')
  expect(natureOf(nodes({ role: 'textbox' }))).toBe('other')
})
