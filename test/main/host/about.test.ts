import { expect, test } from 'vitest'
import { aboutServices } from '../../../main/host/about.ts'
import { version } from '../../../main/version.ts'
import { temporaryHome } from '../temporary-home.ts'

test('says which Deskhand it is, where its files are, and what is built in', () => {
  const home = temporaryHome()
  const { about, licences } = aboutServices(home)
  expect(about()).toMatchObject({ version: version(), home: home.folder })
  expect(licences()).toContainEqual(expect.objectContaining({ name: 'zod', licence: 'MIT', fits: true }))
})
