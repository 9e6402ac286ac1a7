import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { Home } from '../../../../main/host/home.ts'
import { readSettings } from '../../../../main/host/settings.ts'
import { openVault } from '../../../../main/host/vault/index.ts'
import { vaultServices } from '../../../../main/host/vault/services.ts'
import { temporaryHome } from '../../temporary-home.ts'

const PASSWORD = 'winter-is-long-7'

let home: Home
beforeEach(() => {
  home = temporaryHome()
})

function bot(name: string, assets: string): void {
  mkdirSync(join(home.bots, name), { recursive: true })
  const text = `bot: ${name}\nformat: 1\ntitle: ${name.toUpperCase()}\nassets:\n${assets}\nsteps:\n  - data.set: 1\n`
  writeFileSync(join(home.bots, name, 'bot.yaml'), text)
}

function named(name: string) {
  return vaultServices(home)
    .list()
    .find((asset) => asset.name === name)
}

test('lists what bots ask for, once, with who asks, beside what is stored', () => {
  bot('archive', '  site: { type: url, title: Where to }\n  account: { type: credential }')
  bot('post', '  site: { type: url }')
  mkdirSync(join(home.bots, 'broken'))
  writeFileSync(join(home.bots, 'broken', 'bot.yaml'), 'bot: [')
  openVault(home).set('old', 'text', 'x')
  expect(vaultServices(home).list()).toMatchObject([
    { name: 'account', type: 'credential', kept: 'nowhere', bots: [{ name: 'ARCHIVE' }] },
    { name: 'old', type: 'text', kept: 'vault', bots: [] },
    { name: 'site', type: 'url', title: 'Where to', bots: [{ name: 'ARCHIVE' }, { name: 'POST' }] },
  ])
})

test('nothing of a secret is told but whose it is and since when', () => {
  const before = Date.now() - 5_000
  const value = { user: 'a.keller', password: PASSWORD }
  vaultServices(home).set({ name: 'account', type: 'credential', value, secret: false })
  vaultServices(home).set({ name: 'token', type: 'text', value: PASSWORD, secret: true })
  const list = vaultServices(home).list()
  expect(list).toMatchObject([{ kept: 'vault', user: 'a.keller' }, { kept: 'vault' }])
  expect(list[0]?.storedAt).toBeGreaterThan(before)
  expect(JSON.stringify(list)).not.toContain(PASSWORD)
})

test('a value stands in one place alone: it moves when it becomes a secret, and back', () => {
  const services = vaultServices(home)
  services.set({ name: 'site', type: 'url', value: 'https://a.example', secret: false })
  expect(named('site')).toMatchObject({ kept: 'settings', value: 'https://a.example' })
  services.set({ name: 'site', type: 'url', value: 'https://b.example', secret: true })
  expect(readSettings(home).assets).toEqual({})
  expect(named('site')).toMatchObject({ kept: 'vault', type: 'url' })
  services.set({ name: 'site', type: 'url', value: 'https://c.example', secret: false })
  expect(openVault(home).list()).toEqual([])
  expect(named('site')).toMatchObject({ kept: 'settings', value: 'https://c.example' })
})

test('what does not fit its type is refused, and what was there stays', () => {
  const services = vaultServices(home)
  services.set({ name: 'limit', type: 'number', value: 5, secret: false })
  const wrong = () => services.set({ name: 'limit', type: 'number', value: 'many', secret: false })
  expect(wrong).toThrow(expect.objectContaining({ code: 'value-invalid' }))
  expect(named('limit')).toMatchObject({ value: 5 })
})

test('removes from vault and settings; what has no value cannot be removed', () => {
  const services = vaultServices(home)
  services.set({ name: 'limit', type: 'number', value: 5, secret: false })
  services.set({ name: 'token', type: 'text', value: PASSWORD, secret: true })
  services.remove('limit')
  services.remove('token')
  expect(services.list()).toEqual([])
  expect(() => services.remove('limit')).toThrow(expect.objectContaining({ code: 'asset-missing' }))
})

test('an entry that cannot be opened says so, and the others are shown', () => {
  vaultServices(home).set({
    name: 'account',
    type: 'credential',
    value: { user: 'a', password: PASSWORD },
    secret: true,
  })
  vaultServices(home).set({ name: 'limit', type: 'number', value: 5, secret: false })
  writeFileSync(home.vaultKey, `${Buffer.alloc(32).toString('base64')}\n`)
  expect(named('account')?.problem?.next).toContain('vault remove account')
  expect(named('limit')).toMatchObject({ value: 5 })
})

test('the session of central is none of the assets, and not to be touched as one', () => {
  openVault(home).set('deskhand.central', 'credential', { user: 'a.keller', password: PASSWORD })
  const services = vaultServices(home)
  expect(services.list()).toEqual([])
  expect(() => services.remove('deskhand.central')).toThrow("Deskhand's own")
  const over = { name: 'deskhand.central', type: 'text', value: 'x', secret: true } as const
  expect(() => services.set(over)).toThrow("Deskhand's own")
})

test('an asset may be called as what every object has', () => {
  bot('archive', '  constructor: { type: text }')
  expect(named('constructor')).toMatchObject({ kept: 'nowhere' })
  vaultServices(home).set({ name: 'constructor', type: 'text', value: 'Bau AG', secret: false })
  expect(named('constructor')).toMatchObject({ kept: 'settings', value: 'Bau AG' })
  vaultServices(home).remove('constructor')
  expect(named('constructor')).toMatchObject({ kept: 'nowhere' })
})
