import { expect, test } from 'vitest'
import { keyOf, nameFor, type TypedValue, wishesOf } from '../../../../renderer/recorder/review/choices.ts'

const number: TypedValue = { ref: 'page.no', text: '1001', name: 'no', title: 'Order no.', isTyped: true }
const country: TypedValue = {
  ref: 'page.country',
  text: 'AT',
  name: 'country',
  title: 'Country',
  isTyped: false,
}

test('what was typed is proposed as an input, what was chosen stays', () => {
  expect(wishesOf([number, country], {}, false)).toEqual({
    inputs: [{ ref: 'page.no', text: '1001', title: 'Order no.', name: 'no' }],
    columns: [],
  })
})

test('with a table a text comes from its column, and stays where it has none', () => {
  const bound = { ...number, column: 'Order' }
  expect(wishesOf([bound, { ...number, ref: 'page.comment' }], {}, true)).toEqual({
    inputs: [],
    columns: [{ ref: 'page.no', text: '1001', heading: 'Order' }],
  })
})

test('what the person says counts more than what is proposed', () => {
  const choices = {
    [keyOf(number)]: { from: 'text', name: 'no', heading: '' },
    [keyOf(country)]: { from: 'input', name: 'land', heading: '' },
  } as const
  expect(wishesOf([number, country], choices, false)).toMatchObject({
    inputs: [{ name: 'land', text: 'AT' }],
  })
})

test('a bot is named for its title, in letters that a folder can have', () => {
  expect(nameFor('Save an order!')).toBe('save-an-order')
  expect(nameFor('Größe & Maße')).toBe('grosse-masse')
  expect(nameFor('заказ')).toBe('')
})
