import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { home } from '../../../main/host/home.ts'
import { type PageServer, servePages } from '../../fixtures/pages/serve.ts'
import { deskhand } from '../deskhand.ts'

const cli = fileURLToPath(new URL('../../../main/cli.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'deskhand-record-'))
const here = home({ DESKHAND_HOME: folder })

let server: PageServer
beforeAll(async () => {
  server = await servePages({
    '/': '<button onclick="fetch(`/save`, { method: `POST` })">Save</button>',
    '/order': '<label>Order <input></label>',
    '/hours': `<table>${['Miller', 'Smith'].map((name) => `<tr><td>${name}<td><input aria-label=Hours><td><button>Keep</button></tr>`).join('')}</table>`,
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

const click = 'await page.getByRole("button").click(); await page.waitForTimeout(300)'

/** A script that plays the person. */
function script(name: string, text: string): string {
  const path = join(folder, `${name}.mjs`)
  writeFileSync(path, text)
  return path
}

function words(out: string, user: string, url = `${server.url}/`): string[] {
  return ['record', url, '--out', join(folder, out), '--headless', '--user', user]
}

it('writes a bot, says each step, and what to do next', async () => {
  const user = script(
    'saves',
    `export const contextOptions = { locale: 'de-DE' }\nexport default async (page) => { ${click} }`,
  )
  const { status, output } = await deskhand(here, words('saves', user))
  expect(status).toBe(0)
  expect(output).toMatch(/Open .*\n {2}Click Save {2}\(commit: POST \/save\)\n[\s\S]*deskhand run /)
  const bot = readBot(join(folder, 'saves'))
  expect(bot.steps.map(({ kind, effect }) => [kind, effect])).toEqual([
    ['browser.open', 'idempotent'],
    ['browser.click', 'commit'],
  ])
  expect(readFileSync(join(folder, 'saves', 'bot.yaml'), 'utf8')).toContain('de-DE')
  expect((await deskhand(here, words('saves', user))).status).toBe(0)
})

it('offers a loop for what was done to one row after another, and makes it where it is wished', async () => {
  const user = script(
    'rows',
    `export default async (page) => {
      for (const [name, hours] of [['Miller', '8'], ['Smith', '6']])
      {
        const row = page.locator('tr', { hasText: name })
        await row.locator('input').fill(hours)
        await row.locator('button').click()
      }
    }`,
  )
  const page = `${server.url}/hours`
  const offered = await deskhand(here, words('rows', user, page))
  expect([offered.status, offered.output]).toEqual([0, expect.stringContaining('2 steps on 2 rows')])
  expect((await deskhand(here, [...words('looped', user, page), '--loops'])).status).toBe(0)
  const kinds = (name: string) => readBot(join(folder, name)).steps.map(({ kind }) => kind)
  expect(kinds('rows')).toHaveLength(5)
  expect(kinds('looped')).toEqual(['browser.open', 'flow.each'])
})

it('does for each row of a table what was done for one', async () => {
  const user = script(
    'types',
    `export default async (page) => { await page.locator('input').pressSequentially('1001') }`,
  )
  const orders = join(folder, 'orders.csv')
  writeFileSync(orders, 'Order\n1001\n1002\n')
  const page = `${server.url}/order`
  const { status, output } = await deskhand(here, [...words('each', user, page), '--table', orders])
  expect([status, output]).toEqual([0, expect.stringContaining('column "Order"')])
  expect(readBot(join(folder, 'each')).transactions?.as).toBe('row')
  const without = [...words('none', user, page), '--table', join(folder, 'none.csv')]
  expect(await deskhand(here, without)).toMatchObject({
    status: 2,
    said: expect.stringContaining('none.csv'),
  })
  expect(existsSync(join(folder, 'none'))).toBe(false)
})

it('keeps what was done before the script failed', async () => {
  const user = script(
    'fails',
    `export default async (page) => { ${click}; throw new Error('no such thing') }`,
  )
  const { status, said } = await deskhand(here, words('fails', user))
  expect([status, said]).toEqual([1, expect.stringContaining('no such thing')])
  expect(readBot(join(folder, 'fails')).steps).toHaveLength(2)
})

it('refuses what cannot be recorded, and leaves nothing behind', async () => {
  const user = script('idle', 'export default async () => {}')
  const nothing = script('nothing', 'export const other = 1')
  const wrong: [string[], number, RegExp][] = [
    [words('new', user, 'nonsense'), 2, /no address/],
    [words('new', user, 'http://127.0.0.1:9/'), 1, /does not answer/],
    [words('new', nothing), 2, /no default export/],
    [words('new', join(folder, 'none.mjs')), 2, /There is no/],
    [words('.', user), 1, /something else than a recording/],
    [['record', '--out', join(folder, 'new')], 2, /name the address/],
    [['record', '--recover', '--out', join(folder, 'new')], 2, /No recording was broken off/],
  ]
  for (const [call, status, said] of wrong)
    expect(await deskhand(here, call)).toMatchObject({ status, said: expect.stringMatching(said) })
  expect(existsSync(join(folder, 'new'))).toBe(false)
})

it('recovers what a killed recorder had recorded', async () => {
  const user = script(
    'hangs',
    `export default async (page) => { ${click}; await page.waitForTimeout(60_000) }`,
  )
  const child = spawn(process.execPath, [cli, ...words('killed', user)], {
    env: { ...process.env, DESKHAND_HOME: here.folder },
    stdio: 'ignore',
  })
  const journal = join(folder, 'killed/.recording/facts.jsonl')
  const isSent = () => existsSync(journal) && readFileSync(journal, 'utf8').includes('/save')
  for (let looks = 0; looks < 600 && !isSent(); looks += 1) await pause(100)
  child.kill('SIGKILL')
  expect(await deskhand(here, words('killed', user))).toMatchObject({
    status: 1,
    said: expect.stringContaining('--recover'),
  })
  expect((await deskhand(here, ['record', '--recover', '--out', join(folder, 'killed')])).status).toBe(0)
  expect(readBot(join(folder, 'killed')).steps.map(({ effect }) => effect)).toEqual(['idempotent', 'commit'])
})
