import { expect, test } from 'vitest'
import { missingPackages } from '../../../main/setup/debian-packages.ts'

test('a package that nobody has is missing', () => {
  expect(missingPackages(['deskhand-no-such-package'])).toEqual(['deskhand-no-such-package'])
})
