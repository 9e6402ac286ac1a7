import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type SafeStorage, systemKey } from '../../../main/electron/vault-key.ts'
import { openVault } from '../../../main/host/vault/index.ts'
import { temporaryHome } from '../temporary-home.ts'

const good: SafeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  encryptStringAsync: async (text) => Buffer.from(text).reverse(),
  decryptStringAsync: async (sealed) => ({
    result: Buffer.from(sealed).reverse().toString(),
    shouldReEncrypt: false,
  }),
  getSelectedStorageBackend: () => 'gnome_libsecret',
}

test('the key is made once, kept sealed, and opens the vault', async () => {
  const home = temporaryHome()
  const key = await systemKey(home, good)
  expect(await systemKey(home, good)).toBe(key)
  expect(readFileSync(`${home.vaultKey}.sealed`, 'utf8')).not.toContain(key)
  const environment = { DESKHAND_VAULT_KEY: key }
  openVault(home, environment).set('token', 'text', 'secret')
  expect(openVault(home, environment).get('token')).toBe('secret')
})

test.runIf(process.platform === 'linux').each(['basic_text', 'unknown'])(
  'a store that anyone can open (%s) gets no key',
  async (backend) => {
    const home = temporaryHome()
    expect(await systemKey(home, { ...good, getSelectedStorageBackend: () => backend })).toBeUndefined()
    expect(existsSync(`${home.vaultKey}.sealed`)).toBe(false)
  },
)

test('without a store there is no key', async () => {
  const none = { ...good, isAsyncEncryptionAvailable: async () => false }
  expect(await systemKey(temporaryHome(), none)).toBeUndefined()
})

test('a vault that was closed with another key keeps that', async () => {
  const home = temporaryHome()
  openVault(home, {}).set('token', 'text', 'secret')
  expect(await systemKey(home, good)).toBeUndefined()
})

test('a key that the system would seal anew is sealed anew', async () => {
  const home = temporaryHome()
  const key = await systemKey(home, good)
  const rotated: SafeStorage = {
    ...good,
    encryptStringAsync: async () => Buffer.from('anew'),
    decryptStringAsync: async () => ({ result: key ?? '', shouldReEncrypt: true }),
  }
  expect(await systemKey(home, rotated)).toBe(key)
  expect(Buffer.from(readFileSync(`${home.vaultKey}.sealed`, 'utf8'), 'base64').toString()).toBe('anew')
})

test('a keyring that stays locked is told, and its key is not replaced', async () => {
  const home = temporaryHome()
  writeFileSync(`${home.vaultKey}.sealed`, 'c2VhbGVk')
  const locked = { ...good, decryptStringAsync: () => Promise.reject(new Error('locked')) }
  await expect(systemKey(home, locked)).rejects.toMatchObject({ code: 'vault-locked' })
  expect(readFileSync(`${home.vaultKey}.sealed`, 'utf8')).toBe('c2VhbGVk')
})
