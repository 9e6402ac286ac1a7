import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { requireBrowser } from '../../../bots/drivers/browser/find-browser.ts'
import { browserFlags } from '../../../bots/drivers/browser/launched.ts'
import { writeBot } from '../../../bots/index.ts'
import type { Fact } from '../../../recorder/facts/index.ts'
import { type FeedChange, type Recording, recordBrowser } from '../../../recorder/index.ts'
import { type PageServer, servePages } from '../../fixtures/pages/serve.ts'

let browser: Browser
let server: PageServer
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: requireBrowser(),
    args: [...browserFlags(), '--site-per-process'],
  })
  server = await servePages({})
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

let context: BrowserContext
let folder: string
let changes: FeedChange[]
beforeEach(async () => {
  context = await browser.newContext()
  folder = mkdtempSync(join(tmpdir(), 'deskhand-capture-'))
  changes = []
})
afterEach(async () => {
  await context.close()
  rmSync(folder, { recursive: true, force: true })
})

async function record(html: string): Promise<{ page: Page; recording: Recording }> {
  server.set('/', html)
  const recording = await recordBrowser(context, {
    folder,
    name: 'b',
    onChange: (change) => changes.push(change),
    thumbnails: true,
  })
  const page = await context.newPage()
  await page.goto(`${server.url}/`)
  return { page, recording }
}

/** What is on disk of the recording, once what was sent is sorted in. */
async function facts(): Promise<Fact[]> {
  await pause(500)
  const lines = readFileSync(join(folder, '.recording/facts.jsonl'), 'utf8').trim().split('\n').slice(1)
  return lines.map((line) => (JSON.parse(line) as { fact: Fact }).fact)
}
const clicks = (all: Fact[]) => all.flatMap((fact) => (fact.fact === 'click' ? [fact.element] : []))
const sent = (all: Fact[]) =>
  all.flatMap((fact) => (fact.fact === 'sent' ? [new URL(fact.address).pathname] : []))

it('records in frames in frames of other sites, under a strict policy, each named in the one around it', async () => {
  const frame = (title: string, site: string, path: string) =>
    `<iframe title=${title} src="${site}${path}"></iframe>`
  server.set('/outer', frame('inner', server.url, '/inner'))
  server.set(
    '/inner',
    `<meta http-equiv=Content-Security-Policy content="script-src 'none'"><button>Deep</button>`,
  )
  const { page, recording } = await record(frame('outer', server.otherSite, '/outer'))
  await page.frameLocator('iframe').frameLocator('iframe').getByRole('button').click()
  const [element] = clicks(await facts())
  expect(element?.description).toMatchObject({ role: 'button', name: 'Deep' })
  expect(element?.frames.map(({ name, by }) => name ?? by?.title)).toEqual(['outer', 'inner'])
  await recording.stop()
})

it('records in each of thirty frames', async () => {
  server.set('/one', '<button>Go</button>')
  const frames = Array.from(
    { length: 30 },
    (_, i) => `<iframe title=f${i} width=90 height=40 src="${i % 2 ? server.otherSite : ''}/one"></iframe>`,
  )
  const { page, recording } = await record(frames.join(''))
  for (let i = 0; i < 30; i += 1) await page.frameLocator(`[title=f${i}]`).getByRole('button').click()
  expect(clicks(await facts())).toHaveLength(30)
  await recording.stop()
})

it('follows into windows that pages open, and says who closed them', async () => {
  server.set('/two', '<button onclick="window.close()">Done</button><button>Other</button>')
  const { page, recording } = await record('<button onclick="window.open(`/two`)">Open</button>')
  const open = async () => {
    const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByText('Open').click()])
    await popup.getByText('Other').click()
    return popup
  }
  const first = await open()
  await Promise.all([first.waitForEvent('close'), first.getByText('Done').click()])
  await (await open()).close()
  const all = await facts()
  expect(all.flatMap((fact) => (fact.fact === 'opened' ? [fact.opener] : []))).toEqual([undefined, 1, 1])
  expect(all.flatMap((fact) => (fact.fact === 'closed' ? [[fact.tab, fact.by]] : []))).toEqual([
    [2, 'page'],
    [3, 'person'],
  ])
  expect(clicks(all).map(({ description }) => description.name)).toEqual([
    'Open',
    'Other',
    'Done',
    'Open',
    'Other',
  ])
  await recording.stop()
})

it('says which page opened a window that is gone before it can be recorded, and what was sent there', async () => {
  const { page, recording } = await record(
    `<form id=f method=post action=/kept target=other></form><button onclick="window.open('', 'other'); f.submit()">Send</button>`,
  )
  // The window may be gone before its form was sent: then nothing is to be said of it.
  let isKept = false
  server.set('/kept', (_request, response) => {
    isKept = true
    response.end()
  })
  const gone = page.waitForEvent('popup').then((popup) => popup.close())
  await page.getByText('Send').click()
  await gone
  const all = await facts()
  expect(all.flatMap((fact) => (fact.fact === 'opened' ? [fact.opener] : []))).toEqual([undefined, 1])
  const { steps } = await recording.stop()
  expect(steps.find(({ kind }) => kind === 'browser.click')).toMatchObject({
    effect: isKept ? 'commit' : 'idempotent',
  })
})

it('tells what a person and what a page navigated', async () => {
  server.set('/two', '<button onclick="history.pushState(0, ``, `/three`)">Push</button>')
  const { page, recording } = await record('<a href=/two>Two</a>')
  await page.getByText('Two').click()
  await page.getByText('Push').click()
  await pause(600)
  await page.goto(`${server.url}/`)
  await page.reload()
  const all = (await facts()).flatMap((fact) => (fact.fact === 'navigated' ? [fact] : []))
  expect(
    all.map(({ address, by, same }) => [new URL(address, server.url).pathname, by, same]).slice(-4),
  ).toEqual([
    ['/two', 'page', false],
    ['/three', 'page', true],
    ['/', 'person', false],
    ['/', 'person', false],
  ])
  await recording.stop()
})

it('tells what was sent by scripts, beacons, forms, workers and sockets, each once', async () => {
  server.set('/worker.js', (_request, response) => {
    response.setHeader('content-type', 'text/javascript')
    response.end('fetch("/by-worker", { method: "POST" })')
  })
  server.set('/by-redirect', (_request, response) => {
    response.writeHead(307, { location: '/redirected' })
    response.end()
  })
  const { page, recording } = await record(`<button onclick="
    fetch('/by-script', { method: 'PUT' }); navigator.sendBeacon('/by-beacon'); new Worker('/worker.js')
    fetch('/by-get'); fetch('/by-redirect', { method: 'POST' })">Send</button>
    <form method=post action=/by-form><button>Post</button></form>`)
  await page.getByText('Send').click()
  await pause(400)
  await page.getByText('Post').click()
  const found = sent(await facts())
  expect(found.toSorted()).toEqual(['/by-beacon', '/by-form', '/by-redirect', '/by-script', '/by-worker'])
  await recording.stop()
})

it('lets no secret reach a file, and hands it over', async () => {
  server.set('/in', '<p>Your password is hunter2!</p><button>hunter2! again</button>')
  const kept: string[][] = []
  server.set(
    '/',
    '<form method=post action=/in><label>User <input></label><label>Password <input type=password></label><button>Log in</button></form>',
  )
  const recording = await recordBrowser(context, { folder, keepSecret: (...secret) => kept.push(secret) })
  const page = await context.newPage()
  await page.goto(`${server.url}/`)
  await page.getByLabel('User').pressSequentially('anna')
  await page.getByLabel('Password').pressSequentially('hunter2!')
  await page.keyboard.press('Enter')
  await page.getByText('again').click()
  const written = JSON.stringify(await facts())
  writeBot(await recording.stop(), folder)
  const files = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
  expect([written, ...files].join('\n')).not.toContain('hunter2!')
  expect(kept).toEqual([
    ['account', 'user', 'anna'],
    ['account', 'password', 'hunter2!'],
  ])
})

it('keeps files that have no path beside the bot', async () => {
  const { page, recording } = await record('<label>Scan <input type=file onchange="this.value = ``"></label>')
  await page
    .getByLabel('Scan')
    .setInputFiles({ name: 'scan.txt', mimeType: 'text/plain', buffer: Buffer.from('words') })
  const all = await facts()
  const [chosen] = all.flatMap((fact) => (fact.fact === 'files' ? fact.files : []))
  expect(chosen).toEqual({ name: 'scan.txt', path: join(folder, 'files', 'scan.txt') })
  expect(readFileSync(join(folder, 'files', 'scan.txt'), 'utf8')).toBe('words')
  await recording.stop()
})

it('goes on after a tab crashed and was loaded again', async () => {
  const { page, recording } = await record('<button>Before</button>')
  await page.getByRole('button').click()
  const session = await context.newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  await session.send('Page.navigate', { url: 'chrome://crash' }).catch(() => undefined)
  await crashed
  await session.send('Page.navigate', { url: `${server.url}/` })
  await pause(1500)
  const mouse = { x: 20, y: 20, button: 'left', clickCount: 1 } as const
  await session.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' })
  await session.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' })
  expect(clicks(await facts())).toHaveLength(2)
  await recording.stop()
})

it('has the bot where the browser was closed in the middle', async () => {
  const { page, recording } = await record('<button>Save</button>')
  await page.getByRole('button').click()
  await context.close()
  expect(changes.at(-1)).toEqual({ change: 'ended' })
  const { steps } = await recording.stop()
  expect(steps.map(({ kind }) => kind)).toEqual(['browser.open', 'browser.click'])
})

it('pauses, forgets and undoes', async () => {
  const { page, recording } = await record('<button>One</button><button>Two</button><button>Three</button>')
  await page.getByText('One').click()
  await pause(20)
  recording.pause()
  await page.getByText('Two').click()
  await pause(100)
  recording.resume()
  await pause(20)
  await page.getByText('Three').click()
  await expect
    .poll(() => recording.steps.map(({ kind }) => kind))
    .toEqual(['browser.open', 'browser.click', 'browser.click'])
  recording.undo()
  expect(recording.steps).toHaveLength(2)
  expect(recording.steps.at(-1)?.thumbnail).toBeInstanceOf(Uint8Array)
  expect((await recording.stop()).steps).toHaveLength(2)
})
