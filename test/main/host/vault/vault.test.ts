import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plain, Secret } from '../../../../bots/secrets/index.ts'
import type { Home } from '../../../../main/host/home.ts'
import { type AssetType, type AssetValue, openVault, type Vault } from '../../../../main/host/vault/index.ts'
import { temporaryHome } from '../../temporary-home.ts'

const locked = expect.objectContaining({ code: 'vault-locked' })
const account = { user: 'anna', password: 'correct horse' }

const assets: fc.Arbitrary<{ type: AssetType; value: AssetValue }> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), value: fc.string({ unit: 'grapheme' }) }),
  fc.record({
    type: fc.constant('number' as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  }),
  fc.record({ type: fc.constant('yes-no' as const), value: fc.boolean() }),
  fc.record({ type: fc.constant('url' as const), value: fc.webUrl() }),
)

test('every asset comes back as it was, under any name', () => {
  const vault = openVault(temporaryHome(), {})
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), assets, (name, { type, value }) => {
      vault.set(name, type, value)
      expect(vault.get(name)).toEqual(value)
      expect(vault.list()).toContainEqual({ name, type })
      vault.remove(name)
    }),
    { numRuns: 40 },
  )
  expect(vault.list()).toEqual([])
})

test('a credential comes back with its password as a secret, also in another process of the same home', () => {
  const home = temporaryHome()
  openVault(home, {}).set('account', 'credential', account)
  const { user, password } = openVault(home, {}).get('account') as { user: string; password: Secret }
  expect(user).toBe('anna')
  expect(password).toBeInstanceOf(Secret)
  expect(plain(password)).toBe('correct horse')
})

test('names that differ only in capitals are two', () => {
  const vault = openVault(temporaryHome(), {})
  vault.set('Account', 'text', 'upper')
  vault.set('account', 'text', 'lower')
  expect([vault.get('Account'), vault.get('account')]).toEqual(['upper', 'lower'])
})

test('nothing of a credential stands in any file in clear', () => {
  const home = temporaryHome()
  openVault(home, {}).set('account', 'credential', account)
  const texts = readdirSync(home.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  expect(texts).toHaveLength(2)
  for (const text of texts) expect(text).not.toMatch(/anna|correct|horse/)
})

test('entries and key may be read by their owner only', () => {
  const home = temporaryHome()
  openVault(home, {}).set('account', 'credential', account)
  expect(statSync(home.vaultKey).mode & 0o777).toBe(0o600)
  expect(statSync(onlyEntry(home)).mode & 0o777).toBe(0o600)
})

test('a key file that others may read is refused', () => {
  const home = temporaryHome()
  const vault = filled(home)
  chmodSync(home.vaultKey, 0o640)
  expect(() => vault.get('account')).toThrow(
    expect.objectContaining({
      code: 'vault-locked',
      next: expect.stringContaining(`chmod 600 ${home.vaultKey}`),
    }),
  )
})

test('without its key the vault is locked, and no new key takes its place', () => {
  const home = temporaryHome()
  const vault = filled(home)
  rmSync(home.vaultKey)
  expect(() => vault.get('account')).toThrow(locked)
  expect(() => vault.set('other', 'text', 'x')).toThrow(locked)
  expect(existsSync(home.vaultKey)).toBe(false)
  expect(vault.list()).toEqual([{ name: 'account', type: 'credential' }])
})

test('the key may come from the environment, and no key file is made then', () => {
  const home = temporaryHome()
  const environment = { DESKHAND_VAULT_KEY: randomBytes(32).toString('base64') }
  openVault(home, environment).set('site', 'url', 'https://example.org')
  expect(openVault(home, environment).get('site')).toBe('https://example.org')
  expect(existsSync(home.vaultKey)).toBe(false)
})

test('a key that does not fit opens nothing and stores nothing', () => {
  const home = temporaryHome()
  filled(home)
  const other = openVault(home, { DESKHAND_VAULT_KEY: randomBytes(32).toString('base64') })
  expect(() => other.get('account')).toThrow(locked)
  expect(() => other.set('more', 'text', 'x')).toThrow(locked)
})

test.each(['', 'short', randomBytes(31).toString('base64')])('%j is no key', (text) => {
  const vault = openVault(temporaryHome(), { DESKHAND_VAULT_KEY: text })
  expect(() => vault.set('a', 'text', 'x')).toThrow(locked)
})

test('an entry cannot pass for another one', () => {
  const home = temporaryHome()
  const vault = filled(home)
  const file = onlyEntry(home)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"account"', '"admin"'))
  expect(() => vault.get('admin')).toThrow(locked)
})

test('a changed type is noticed', () => {
  const home = temporaryHome()
  const vault = openVault(home, {})
  vault.set('note', 'text', '5')
  const file = onlyEntry(home)
  writeFileSync(file, readFileSync(file, 'utf8').replace('"text"', '"number"'))
  expect(() => vault.get('note')).toThrow(locked)
})

test.each(['', '{', '{}', '{"name":"account"}'])('a damaged entry (%s) is named', (text) => {
  const home = temporaryHome()
  const vault = filled(home)
  const file = onlyEntry(home)
  writeFileSync(file, text)
  expect(() => vault.get('account')).toThrow(
    expect.objectContaining({ code: 'vault-locked', message: expect.stringContaining(file) }),
  )
})

test('a stale half-written file disturbs nobody', () => {
  const home = temporaryHome()
  const vault = filled(home)
  copyFileSync(onlyEntry(home), `${onlyEntry(home)}.123.new`)
  expect(vault.list()).toHaveLength(1)
})

test('what is not there is nothing to get, and an error with a suggestion to remove', () => {
  const vault = filled(temporaryHome())
  expect(vault.get('acount')).toBeUndefined()
  expect(() => vault.remove('acount')).toThrow(
    expect.objectContaining({
      code: 'asset-missing',
      message: expect.stringContaining('did you mean "account"?'),
    }),
  )
})

test.each<[AssetType, unknown]>([
  ['number', Number.NaN],
  ['url', 'javascript:alert(1)'],
  ['credential', { user: 'a' }],
])('a value that is no %s is not stored', (type, value) => {
  const vault = openVault(temporaryHome(), {})
  expect(() => vault.set('a', type, value as AssetValue)).toThrow(
    expect.objectContaining({ code: 'value-invalid' }),
  )
  expect(vault.list()).toEqual([])
})

function filled(home: Home): Vault {
  const vault = openVault(home, {})
  vault.set('account', 'credential', account)
  return vault
}

function onlyEntry(home: Home): string {
  const [file] = readdirSync(home.vault).filter((name) => name.endsWith('.json'))
  return join(home.vault, file ?? 'none')
}
