import { expect, test } from 'vitest'
import { printBot } from '../../../bots/format/index.ts'
import { importedJson, importedScript } from './imported.ts'

const TYPED = 'hunter2!Q'

/** Everything that an import leaves behind. */
function written({ bot, omissions }: ReturnType<typeof importedJson>): string {
  return [...printBot(bot).values(), JSON.stringify(omissions)].join('\n')
}

const change = (...selectors: string[]) => ({
  type: 'change',
  value: TYPED,
  selectors: selectors.map((one) => [one]),
})
const side = (command: string, target: string, value = TYPED) => ({
  name: 'a',
  tests: [{ id: '1', name: 'a', commands: [{ command, target, value }] }],
})

test.each([
  ['a name', () => importedJson({ title: 't', steps: [change('aria/Password', '#f1')] })],
  ['a name in another language', () => importedJson({ title: 't', steps: [change('aria/Kennwort', '#f1')] })],
  ['an id', () => importedJson({ title: 't', steps: [change('#user-password')] })],
  ['the type of the field', () => importedJson({ title: 't', steps: [change('input[type="password"]')] })],
  ['a one-time code', () => importedJson({ title: 't', steps: [change('aria/One-time code')] })],
  ['a locator of Selenium', () => importedJson(side('type', 'name=passwd'))],
  ['keys', () => importedJson(side('sendKeys', 'id=pwd'))],
  ['a label', () => importedScript(`await page.getByLabel('Password').fill('${TYPED}')`)],
  [
    'keys in a script',
    () => importedScript(`await page.getByLabel('Passwort').pressSequentially('${TYPED}')`),
  ],
  ['an address', () => importedScript(`await page.goto('http://ann:${TYPED}@127.0.0.1:1/')`)],
  [
    'what is not carried over',
    () => importedScript(`await page.getByLabel('PIN').fill('${TYPED}')`, `await page['${TYPED}'](1)`),
  ],
])('a secret that is known by %s becomes an asset and stands nowhere', (_name, imported) => {
  const all = imported()
  expect(written(all)).not.toContain(TYPED)
  expect(all.bot.assets).toMatchObject([{ name: 'account', type: 'credential' }])
  expect(written(all)).toContain('=assets.account')
})

test('two passwords are two assets; a user who is called like the password comes from the same one', () => {
  const { bot } = importedScript(
    "await page.getByLabel('User').fill('demo')",
    "await page.getByLabel('Password').fill('demo')",
    "await page.getByLabel('New password').fill('other')",
  )
  const values = bot.steps.map(({ params }) => (params.value as { source: string }).source)
  expect(values).toEqual(['=assets.account.user', '=assets.account.password', '=assets.account2.password'])
})

test('a password that is a plain word does not blot that word out elsewhere', () => {
  const { bot } = importedScript(
    "await page.goto('http://demo.example/')",
    "await page.getByLabel('Password').fill('demo')",
  )
  expect(bot.steps[0]?.params.address).toBe('http://demo.example/')
})

test.each(['Passenger', 'Compass', 'Spinner', 'Opinion'])('a field called %s takes no secret', (name) => {
  const { bot } = importedScript(`await page.getByLabel('${name}').fill('x')`)
  expect(bot.assets).toEqual([])
})
