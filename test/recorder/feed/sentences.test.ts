import { expect, test } from 'vitest'
import { Sentences } from '../../../recorder/feed/sentences.ts'
import { fill, the } from '../compose/bot/story.ts'

const amount = the('textbox', 'Amount')

test('a step is told in words, its element by what a person would call it', () => {
  expect(new Sentences().of(fill(amount, '1001'))).toBe('Type “1001” into Amount')
})

test('a text that was typed is no formula, however it begins', () => {
  expect(new Sentences().of(fill(amount, '=B1*2'))).toBe('Type “=B1*2” into Amount')
})
