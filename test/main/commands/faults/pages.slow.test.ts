import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { browserPath } from '../../../../bots/drivers/browser/index.ts'
import { ledgerAccount } from '../../../../bots/samples/ledger/index.ts'
import { openLedger } from '../../../bots/samples/ledger/client.ts'
import { answerOf, expectNoTrace, stage } from './stage.ts'

const SAMPLE = fileURLToPath(new URL('../../../../bots/samples/supplier-invoices/', import.meta.url))
const sample = readFileSync(join(SAMPLE, 'bot.yaml'), 'utf8')

/** Posts invoices as the sample does, without reading any; each waits before its point of no return until it is let go. */
const POSTS = `
bot: posts
format: 1
inputs:
  folder: { type: folder }
assets:
  site: { type: url }
  account: { type: credential }
open:
  - browser.open: =assets.site
  - call: ledger/log-in
    with: { account: =assets.account }
transactions:
  each: =["R-1", "R-2"]
  as: number
  reference: =number
  retries: 2
  steps:
    - data.set:
        { vendor: Talberg Werkzeuge AG, number: =number, date: 2026-03-07, order: '4500012', currency: EUR, net: 1000, tax: 190, total: 1190 }
      save: invoice
${sample.slice(sample.indexOf('    # Enter it.')).replace(
  '    # The point of no return.',
  `    - file.write: =inputs.folder & "/" & number & ".begun"
      text: ""
      effect: idempotent
    - data.set: false
      save: there
    - flow.while: =$not(there)
      at-most: 10000
      steps:
        - flow.wait: 50ms
        - file.exists: =inputs.folder & "/" & number & ".go"
          save: there
`,
)}`

beforeAll(() => {
  expect(browserPath(), 'these tests need a browser; `deskhand doctor` says how to get one').toBeDefined()
})

async function posting(slowSave = 0) {
  const at = stage()
  const ledger = await openLedger({ slowSave, session: { requests: 1000 } })
  onTestFinished(() => ledger.close())
  cpSync(SAMPLE, join(at.folder, 'posts'), { recursive: true })
  at.bot('posts', POSTS)
  const words = (password = ledgerAccount.password) => [
    ...['run', 'posts', '--headless', '--input', `folder=${at.folder}`],
    ...['--asset', `site=${ledger.url}`, '--asset', `account=${ledgerAccount.user}:${password}`],
  ]
  return { at, ledger, words }
}

test('a wrong password is tried once, ends the run, and the person is told where to correct it', async () => {
  const { at, ledger, words } = await posting()
  const ended = await at.call(words('not-the-password'))
  expect(ended.status).toBe(1)
  for (const part of [
    'The ledger refuses this user or password',
    'deskhand vault set account --user',
    '2 not done yet',
    'subflows/ledger/log-in.yaml:16',
    'Go on: deskhand run --resume',
  ])
    expect(ended.out).toContain(part)
  expectNoTrace(ended)
  expect(await (await ledger.logIn('wrong')).text()).toContain('3 tries left')
})

test('an element that the page does not have: what was looked for, what is like it, and a picture', async () => {
  const { at, words } = await posting()
  const elements = readFileSync(join(SAMPLE, 'elements.yaml'), 'utf8')
  writeFileSync(join(at.folder, 'posts', 'elements.yaml'), elements.replace('textbox: User', 'textbox: Usre'))
  // What was recorded with it would find it all the same.
  rmSync(join(at.folder, 'posts', 'elements.lock'))
  const log = join(at.folder, 'posts', 'subflows', 'ledger', 'log-in.yaml')
  writeFileSync(
    log,
    readFileSync(log, 'utf8').replace('  - browser.fill', '  - timeout: 500ms\n    browser.fill'),
  )
  const ended = await at.call([...words(), '--json'])
  expect(ended.status).toBe(1)
  const { error, report } = answerOf(ended)
  expect(error).toMatchObject({ code: 'element-missing', at: { file: 'subflows/ledger/log-in.yaml' } })
  expect(`${error.expected} ${error.message}`).toContain('Usre')
  expect(error.found).toContain('textbox "User"')
  expect(error.next).toContain('elements.yaml')
  expectNoTrace(ended)
  expect(readFileSync(report, 'utf8')).toContain('<img src="data:image/')
})

test('a browser killed in the middle of items is started again, and each invoice is posted once', async () => {
  const { at, ledger, words } = await posting(2_000)
  const started = at.start([...words(), '--json'])
  const letGo = (number: string) => writeFileSync(join(at.folder, `${number}.go`), '')
  const begun = (number: string) =>
    expect.poll(() => existsSync(join(at.folder, `${number}.begun`)), { timeout: 60_000 }).toBe(true)

  await begun('R-1')
  killBrowsersOf(started.child.pid ?? 0)
  letGo('R-1')
  await begun('R-2')
  letGo('R-2')
  // The voucher is there before the page is told.
  await expect.poll(async () => (await ledger.vouchers()).length, { timeout: 60_000, interval: 20 }).toBe(2)
  killBrowsersOf(started.child.pid ?? 0)

  const ended = await started.ended
  expect(ended.status).toBe(0)
  expect(answerOf(ended)).toMatchObject({ state: 'done', counts: { done: 2 } })
  expectNoTrace(ended)
  expect((await ledger.vouchers()).map(({ number }) => number)).toEqual(['R-1', 'R-2'])
})

/** Kills the browsers that this process started, and nothing else. */
function killBrowsersOf(pid: number): void {
  const killed = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === pid)
    .filter((name) => process.kill(Number(name), 'SIGKILL'))
  expect(killed.length).toBeGreaterThan(0)
}

function parentOf(pid: string): number | undefined {
  try {
    return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
