import { expect, test } from 'vitest'
import type { AssetDeclaration } from '../../../bots/format/model.ts'
import { plain, type Secret } from '../../../bots/secrets/index.ts'
import { type AssetSources, assetSource } from '../../../main/host/assets.ts'
import { revealed } from '../../../main/host/vault/index.ts'

const at = { file: 'bot.yaml', line: 3, column: 3 }
const declarations: AssetDeclaration[] = [
  { name: 'site', type: 'url', title: 'The ledger', at },
  { name: 'account', type: 'credential', at },
  { name: 'limit', type: 'number', at },
]

test('what the run is given comes before the vault, the vault before the settings', () => {
  const kept = { vault: { limit: 2 }, settings: { limit: 3 } }
  expect(source({ ...kept, given: { limit: '1' } })('limit')).toBe(1)
  expect(source(kept)('limit')).toBe(2)
  expect(source({ settings: kept.settings })('limit')).toBe(3)
})

test('a credential from the command line is a user and a secret', () => {
  const account = source({ given: { account: 'anna:p:w' } })('account') as { user: string; password: Secret }
  expect(account.user).toBe('anna')
  expect(plain(account.password)).toBe('p:w')
  expect(() => JSON.stringify(account)).toThrow(expect.objectContaining({ code: 'secret-leak' }))
})

test('a credential from the vault stays what it is', () => {
  const kept = revealed('account', { user: 'anna', password: 'pw!' })
  expect(source({ vault: { account: kept } })('account')).toBe(kept)
})

test('the vault is asked each time, so that a corrected password is used at once', () => {
  const vault: Record<string, unknown> = { limit: 1 }
  const asset = source({ vault })
  expect(asset('limit')).toBe(1)
  vault.limit = 2
  expect(asset('limit')).toBe(2)
})

test('what nobody gave is missing, with the place of its declaration and the command that stores it', () => {
  expect(() => source({})('account')).toThrow(
    expect.objectContaining({
      code: 'asset-missing',
      details: expect.objectContaining({
        at,
        next: expect.stringContaining('deskhand vault set account --user'),
      }),
    }),
  )
  expect(() => source({})('site')).toThrow(
    expect.objectContaining({ message: expect.stringContaining('The ledger') }),
  )
})

test('a name that the bot does not declare is refused before the run', () => {
  expect(() => source({ given: { sit: 'https://example.org' } })).toThrow(
    expect.objectContaining({
      code: 'input-invalid',
      message: expect.stringContaining('did you mean "site"?'),
    }),
  )
  expect(() => source({})('other')).toThrow(expect.objectContaining({ code: 'input-invalid' }))
})

test('something given of the wrong type is refused before the run', () => {
  expect(() => source({ given: { limit: 'many' } })).toThrow(
    expect.objectContaining({ code: 'value-invalid' }),
  )
})

test.each([
  ['site', 'not an address'],
  ['account', 'anna'],
  ['limit', revealed('limit', { user: 'anna', password: 'hidden' })],
])('a kept "%s" of the wrong type is refused when it is used', (name, value) => {
  const asset = source({ vault: { [name]: value } })
  expect(() => asset(name)).toThrow(expect.objectContaining({ code: 'value-invalid' }))
})

interface Kept {
  given?: AssetSources['given']
  vault?: Record<string, unknown>
  settings?: AssetSources['settings']['assets']
}

function source({ given = {}, vault = {}, settings = {} }: Kept): (name: string) => unknown {
  return assetSource({
    declarations,
    given,
    vault: { get: (name) => vault[name] },
    settings: { assets: settings, routes: {}, bots: [], botFolders: [] },
  })
}
