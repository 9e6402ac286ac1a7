import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { LedgerOptions } from '../../../../bots/samples/ledger/index.ts'
import { openLedger } from './client.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const ledger of open.splice(0)) await ledger.close()
})

async function start(options?: LedgerOptions) {
  const ledger = await openLedger(options)
  open.push(ledger)
  return ledger
}

async function signedIn(options?: LedgerOptions) {
  const ledger = await start(options)
  await ledger.logIn()
  return ledger
}

test('nobody gets in without logging in, and after logging out', async () => {
  const ledger = await start()
  expect((await ledger.send('/')).headers.get('location')).toBe('/login')
  expect((await ledger.post()).status).toBe(401)
  await ledger.logIn()
  expect(await (await ledger.send('/')).text()).toContain('title="Work area"')
  await ledger.send('/logout', { method: 'POST' })
  expect((await ledger.send('/')).headers.get('location')).toBe('/login')
  expect(await ledger.vouchers()).toEqual([])
})

test('the account is locked after five wrong passwords, for the right one too', async () => {
  const ledger = await start()
  expect(await (await ledger.logIn('wrong')).text()).toContain('4 tries left')
  for (let i = 0; i < 4; i++) await ledger.logIn('wrong')
  expect((await ledger.logIn()).status).toBe(403)
})

test('a right password in between sets the count back', async () => {
  const ledger = await start()
  for (let i = 0; i < 4; i++) await ledger.logIn('wrong')
  await ledger.logIn()
  expect(await (await ledger.logIn('wrong')).text()).toContain('4 tries left')
})

test('a posting becomes a voucher with amounts, date and poster', async () => {
  const ledger = await signedIn()
  expect(await (await ledger.post()).json()).toEqual({
    posted: true,
    text: 'Invoice RE-1 posted as voucher 1001',
  })
  expect(await ledger.vouchers()).toMatchObject([
    {
      voucher: 1001,
      number: 'RE-1',
      date: '2026-03-07',
      net: 1000,
      tax: 190,
      total: 1190,
      goodsReceived: true,
      postedBy: 'a.keller',
    },
  ])
})

test('the same invoice twice is two vouchers', async () => {
  const ledger = await signedIn()
  await ledger.post()
  await ledger.post()
  expect((await ledger.vouchers()).map(({ voucher, number }) => [voucher, number])).toEqual([
    [1001, 'RE-1'],
    [1002, 'RE-1'],
  ])
})

test.each([
  [{ date: '31/02/2026' }, 'date'],
  [{ total: 'about 12' }, 'total'],
  [{ number: ' ' }, 'number'],
])('%o is not posted', async (changes, field) => {
  const ledger = await signedIn()
  const answer = await ledger.post(changes)
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain(`Not posted: ${field}`)
  expect(await ledger.vouchers()).toEqual([])
})

test('the list finds by number, whatever its case, and escapes what it shows', async () => {
  const ledger = await signedIn()
  await ledger.post({ number: 'Ab-1', vendor: '<b>Bold</b>' })
  await ledger.post({ number: 'Ab-12' })
  const page = await (await ledger.send('/area/invoices?number=aB-1')).text()
  expect(page).toContain('<caption>Invoices numbered aB-1</caption>')
  expect(page).toContain('<td>&lt;b&gt;Bold&lt;/b&gt;</td>')
  expect(page).not.toContain('Ab-12')
})

test('fields stand in another order under other ids at each load', async () => {
  const ledger = await signedIn()
  const pages = await Promise.all(
    Array.from({ length: 8 }, async () => (await ledger.send('/area/new')).text()),
  )
  const orders = pages.map((page) => [...page.matchAll(/data-name="(\w+)"/g)].map(([, name]) => name))
  expect(new Set(orders.map(String)).size).toBeGreaterThan(1)
  expect(new Set(orders.map((order) => String([...order].sort()))).size).toBe(1)
  expect(new Set(pages.flatMap((page) => page.match(/ id="f\w{8}"/g))).size).toBe(8 * 9)
})

test('a session ends after so many requests, and the work area sends the window to the log-in', async () => {
  const ledger = await signedIn({ session: { requests: 2 } })
  expect((await ledger.send('/area/new')).status).toBe(200)
  expect((await ledger.post()).status).toBe(200)
  expect(await (await ledger.send('/area/new')).text()).toContain("top.location = '/login?ended'")
  expect((await ledger.post()).status).toBe(401)
  await ledger.logIn()
  expect((await ledger.post()).status).toBe(200)
})

test('a session ends after so many seconds', async () => {
  const ledger = await signedIn({ session: { seconds: -1 } })
  expect((await ledger.send('/')).headers.get('location')).toBe('/login')
})

test('vouchers stand in the file when the ledger starts again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ledger-'))
  const data = join(folder, 'ledger.sqlite')
  const first = await openLedger({ data })
  await first.logIn()
  await first.post()
  await first.close()
  const second = await start({ data })
  expect(await second.vouchers()).toHaveLength(1)
  await second.logIn()
  expect(await (await second.post()).text()).toContain('voucher 1002')
  await rm(folder, { recursive: true })
})

test('other hosts and origins are refused', async () => {
  const ledger = await start()
  expect(await statusWith(ledger.url, { host: 'ledger.example.com' })).toBe(403)
  expect(await statusWith(ledger.url, { origin: 'http://example.com' })).toBe(403)
  expect(await statusWith(ledger.url, {})).toBe(200)
})

test('what is not there or broken is answered as such', async () => {
  const ledger = await signedIn()
  expect((await ledger.send('/api/none')).status).toBe(404)
  expect((await ledger.send('/area/post', { method: 'POST', body: '{' })).status).toBe(400)
  expect((await ledger.send('/area/post', { method: 'POST', body: 'x'.repeat(200_000) })).status).toBe(413)
})

function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${url}/api/health`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
