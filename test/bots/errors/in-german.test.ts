import { expect, test } from 'vitest'
import { errorsInGerman } from '../../../bots/errors/in-german.ts'
import { errorCatalogue } from '../../../bots/errors/index.ts'

const codes = Object.entries(errorCatalogue)

test('every error of the catalogue has German words, and no others have', () => {
  expect(Object.keys(errorsInGerman)).toEqual(codes.map(([code]) => code))
})

test.each(codes)('%s is called something in German, and says what to do in a sentence', (code, { next }) => {
  const words = errorsInGerman[code as keyof typeof errorsInGerman]
  expect(words.title).toMatch(/^[A-ZÄÖÜ].*[^.]$/)
  expect(words.next).toMatch(/^[A-ZÄÖÜ`].*\.$/)
  // Names of options, files and commands stay as they are.
  for (const [name] of words.next.matchAll(/`[^`]+`|--\w+|\$\w+|DESKHAND_HOME|DATABASE_URL/g)) {
    expect(next).toContain(name)
  }
})
