import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BotError } from '../../../bots/errors/index.ts'
import { checkedAnswer, checkedAnswers } from '../../../bots/steps/answers.ts'
import type { FormField } from '../../../bots/steps/ports/index.ts'

const field = (type: FormField['type'], more: Partial<FormField> = {}): FormField => ({
  name: 'f',
  title: 'F',
  type,
  ...more,
})

test.each<[FormField, unknown, unknown]>([
  [field('text'), ' a b ', 'a b'],
  [field('number'), '1234.50', 1234.5],
  [field('number'), -3, -3],
  [field('date'), '2026-02-28', '2026-02-28'],
  [field('choice', { choices: ['a'] }), 'a', 'a'],
  [field('yes-no'), 'Yes', true],
  [field('yes-no'), false, false],
  [field('yes-no'), 'nein', false],
  [field('text', { optional: true }), '', null],
  [field('number', { optional: true }), null, null],
  [field('number', { optional: true }), undefined, null],
])('%j takes %j for %j', (form, answer, expected) => {
  expect(checkedAnswer(form, answer)).toBe(expected)
})

test.each<[FormField, unknown]>([
  [field('text'), ''],
  [field('text'), '  '],
  [field('text'), 5],
  [field('number'), 'twelve'],
  [field('number'), '1,5'],
  [field('number'), Number.POSITIVE_INFINITY],
  [field('number'), true],
  [field('date'), '2026-02-29'],
  [field('date'), '28.02.2026'],
  [field('choice', { choices: ['a'] }), 'A'],
  [field('choice'), 'a'],
  [field('yes-no'), 'perhaps'],
  [field('yes-no'), 'constructor'],
  [field('number', { optional: true }), 'x'],
])('%j refuses %j', (form, answer) => {
  expect(() => checkedAnswer(form, answer)).toThrow(expect.objectContaining({ code: 'answer-invalid' }))
})

test('only the fields of the form are taken', () => {
  expect(checkedAnswers([field('text')], { f: 'x', g: 'y' })).toEqual({ f: 'x' })
})

test('whatever is answered, it is taken or refused', () => {
  const types = fc.constantFrom<FormField['type']>('text', 'number', 'date', 'choice', 'yes-no')
  fc.assert(
    fc.property(types, fc.anything(), (type, answer) => {
      try {
        checkedAnswer(field(type), answer)
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(BotError)
      }
    }),
  )
})
