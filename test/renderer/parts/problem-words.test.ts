import { expect, test } from 'vitest'
import { rules } from '../../../bots/format/lint/index.ts'
import { hasOwnNext, problemLine, problemWords, shortProblem } from '../../../renderer/parts/problem-words.ts'

const broken = { code: 'browser-gone', message: 'The browser of the run is gone', next: 'Open it again.' }

test('in English a message speaks for itself', () => {
  expect(problemWords(broken.code, 'en')).toBeUndefined()
  expect(shortProblem(broken, 'en')).toBe(broken.message)
  expect(problemLine(broken, 'en')).toBe('The browser of the run is gone. Open it again.')
})

test('in German its code says what it is and what to do, and the message stays', () => {
  expect(shortProblem(broken, 'de')).toBe('Der Browser ist weg: The browser of the run is gone')
  expect(problemLine(broken, 'de')).toMatch(/^Der Browser ist weg: .+ gone\. Er wurde geschlossen .+\.$/)
})

test('what lint rules find has German words, too', () => {
  for (const { name, next } of rules) expect(problemWords(name, 'de')?.next).not.toBe(next)
  const unused = {
    code: 'unused-name',
    message: 'No formula reads the input "x"',
    next: 'Remove it, or use it.',
  }
  expect(problemLine(unused, 'de')).toBe(
    'Das verwendet niemand: No formula reads the input "x". Entfernen oder verwenden Sie es.',
  )
  expect(problemLine(unused, 'en')).toBe('No formula reads the input "x". Remove it, or use it.')
})

test('what is in no catalogue is told as it is', () => {
  const stranger = { code: 'toString', message: 'Odd' }
  expect(problemWords(stranger.code, 'de')).toBeUndefined()
  expect(problemLine(stranger, 'de')).toBe('Odd.')
})

test('what to do next is told beneath where it is more than the catalogue says', () => {
  expect(hasOwnNext(broken)).toBe(true)
  expect(hasOwnNext({ ...broken, next: 'The browser was closed or killed; the run can be resumed.' })).toBe(
    false,
  )
  expect(hasOwnNext({ message: 'Odd' })).toBe(false)
})
