import { expect, test } from 'vitest'
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
