import { expect, test } from 'vitest'
import { parseBot } from '../../../../bots/format/index.ts'
import { TypedSecrets } from '../../../../main/host/recorder/typed-secrets.ts'
import { openVault } from '../../../../main/host/vault/index.ts'
import { temporaryHome } from '../../temporary-home.ts'

const BOT = `bot: orders
format: 1
assets:
  account: { type: credential }
  accountOther: { type: credential }
steps:
  - browser.fill: page.user
    value: =assets.account.user
  - browser.fill: page.password
    value: =assets.account.password
  - browser.fill: page.other
    value: =assets.accountOther.password
  - browser.fill: page.note
    value: ==assets.account.user
`
const ELEMENTS =
  'page:\n  user: { textbox: User }\n  password: { textbox: Password }\n  other: { textbox: Other }\n  note: { textbox: Note }\n'

const bot = () =>
  parseBot({
    folder: '/bots/orders',
    texts: new Map([
      ['bot.yaml', BOT],
      ['elements.yaml', ELEMENTS],
    ]),
  })

function typed(password: string): TypedSecrets {
  const secrets = new TypedSecrets()
  secrets.take('account', 'user', 'anna')
  secrets.take('account', 'password', password)
  secrets.take('accountCode', 'code', '123456')
  return secrets
}

test('a log-in goes into the vault by the name that the bot has for it; a one-time code does not', () => {
  const vault = openVault(temporaryHome(), {})
  const before = bot()
  const { bot: kept, notKept } = typed('first-secret').keep(before, vault)
  expect([kept, notKept]).toEqual([before, []])
  expect(vault.list()).toEqual([{ name: 'account', type: 'credential' }])
  expect(typed('first-secret').keep(before, vault).bot).toBe(before)
})

test('where the vault has another by that name the asset gets another one, wherever the bot names it', () => {
  const vault = openVault(temporaryHome(), {})
  vault.set('account', 'text', 'something else')
  const { bot: kept } = typed('second-secret').keep(bot(), vault)
  expect(kept.assets.map(({ name }) => name)).toEqual(['account2', 'accountOther'])
  const values = kept.steps.map(({ params }) => JSON.stringify(params.value))
  expect(values[0]).toContain('=assets.account2.user')
  expect(values[1]).toContain('=assets.account2.password')
  expect(values[2]).toContain('=assets.accountOther.password')
  expect(kept.steps[3]?.params.value).toBe('=assets.account.user')
  expect(vault.list().map(({ name }) => name)).toEqual(['account', 'account2'])
})

test('a vault that cannot be opened costs the log-in, not the bot', () => {
  const home = temporaryHome()
  openVault(home, {}).set('other', 'text', 'x')
  const locked = openVault(home, { DESKHAND_VAULT_KEY: Buffer.alloc(32, 7).toString('base64') })
  const before = bot()
  expect(typed('third-secret').keep(before, locked)).toEqual({ bot: before, notKept: ['account'] })
})
