import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { productLicences } from '../../../main/setup/licences.ts'

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['Apache-2.0 AND MIT', true],
  ['Apache-2.0 AND GPL-3.0', false],
  ['GPL-3.0', false],
  ['(GPL-3.0 OR MIT) AND AGPL-3.0', false],
  ['LGPL-3.0-or-later', false],
  ['SEE LICENSE IN file', false],
  [undefined, false],
])('the licence %s fits: %s', (license, fits) => {
  const [licence] = productLicences({ 'node_modules/x': { version: '1.0.0', ...(license && { license }) } })
  expect(licence?.fits).toBe(fits)
})

test('a list of licences is a choice', () => {
  const [choice] = productLicences({ 'node_modules/x': { license: ['GPL-3.0', 'MIT'] } })
  expect(choice?.fits).toBe(true)
  const [none] = productLicences({ 'node_modules/x': { license: ['GPL-3.0', 'AGPL-3.0'] } })
  expect(none?.fits).toBe(false)
})

test('libvips may be LGPL, and it is said why', () => {
  const name = '@img/sharp-libvips-linux-x64'
  const [licence] = productLicences({ [`node_modules/${name}`]: { license: 'LGPL-3.0-or-later' } })
  expect(licence).toMatchObject({ name, fits: true, reason: expect.stringContaining('shared library') })
  const [foul] = productLicences({ [`node_modules/${name}`]: { license: 'LGPL-3.0-or-later AND GPL-3.0' } })
  expect(foul?.fits).toBe(false)
})

test('what only developers use is not part of the product', () => {
  const packages = {
    '': { version: '1.0.0' },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT' },
    'node_modules/tool': { license: 'GPL-3.0', dev: true },
  }
  expect(productLicences(packages)).toEqual([
    { name: 'b', version: '2.0.0', licence: 'MIT', fits: true, reason: undefined },
  ])
})

test('every dependency that package.json names is listed', () => {
  const read = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'))
  const listed = productLicences(read('package-lock.json').packages).map(({ name }) => name)
  expect(listed).toEqual(expect.arrayContaining(Object.keys(read('package.json').dependencies)))
})
