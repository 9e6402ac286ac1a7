import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveLoopback } from '../../../../bots/samples/loopback.ts'
import { endDay } from '../../../../main/demo/day-end/index.ts'
import { home } from '../../../../main/host/home.ts'
import { openVault } from '../../../../main/host/vault/index.ts'
import { voucher } from '../truths.ts'

const vouchers = [
  voucher({ total: 1120 }),
  voucher({ voucher: 1002, vendor: 'Größe & Søn', currency: 'EUR', total: 0.1 }),
  voucher({ voucher: 1003, currency: 'EUR', total: 0.2 }),
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'deskhand-day-end-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the sums of the ledger come into the form, and its vouchers into the text file', async () => {
  const ledger = await serveLoopback(0, (_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(vouchers))
  })
  const own = home({ DESKHAND_HOME: folder })
  openVault(own).set('site', 'url', ledger.url)
  expect(await endDay(own, vouchers)).toEqual({ differences: [] })
  expect(readFileSync(join(folder, 'vouchers.txt'), 'utf8')).toContain('1002  INV-1  Größe & Søn  EUR 0.10')
  await ledger.close()
})

test('a bot that fails is told as such, in its own words', async () => {
  const own = home({ DESKHAND_HOME: join(folder, 'without-vault') })
  const ended = await endDay(own, vouchers)
  expect(ended).toEqual({ differences: [expect.stringContaining('site')] })
})
