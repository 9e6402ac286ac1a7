import { expect, test } from 'vitest'
import { checks } from '../../../main/host/doctor/checks.ts'
import { checksInGerman } from '../../../renderer/settings/checks-in-german.ts'

test('all that the doctor looks at has German words, and nothing else has', () => {
  expect(Object.keys(checksInGerman)).toEqual(checks.map(({ what }) => what))
})
