import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ledgerAccount } from '../../../../bots/samples/ledger/index.ts'
import { openLedger } from '../../../bots/samples/ledger/client.ts'
import { openInMemory } from '../../../main/central/stores.ts'
import { temporaryFolder } from '../../temporary-home.ts'
import { openCentral, QUEUE, until } from './stage.ts'

const sample = fileURLToPath(new URL('../../../../bots/samples/supplier-invoices', import.meta.url))

/** The sample bot, which gets each invoice as it is instead of reading it: that would take most of the time. */
function botThatNeedNotRead(): string {
  const folder = join(temporaryFolder(), 'bot')
  cpSync(sample, folder, { recursive: true })
  const file = join(folder, 'bot.yaml')
  const text = readFileSync(file, 'utf8')
  const steps = text.indexOf('  steps:\n', text.indexOf('transactions:'))
  const known = text.indexOf('    # Would an accountant post it?')
  const given = '  steps:\n    - data.set: =scan\n      save: invoice\n\n'
  writeFileSync(file, text.slice(0, steps) + given + text.slice(known))
  return folder
}

function invoice(number: string) {
  const sums = { net: 100, tax: 19, total: 119, currency: 'EUR' }
  const content = { sha256: number, number, vendor: 'Talberg Werkzeuge AG', date: '2026-03-07', ...sums }
  return { reference: number, content: { ...content, name: `${number}.png`, order: null } }
}

test('the sample bot goes on in another runner behind one that was killed, and the ledger has each invoice once', async () => {
  const numbers = ['RE-1', 'RE-2', 'RE-3', 'RE-4']
  const ledger = await openLedger({ slowSave: 300 })
  const central = await openCentral({ store: await openInMemory() })
  const inputs = { folder: temporaryFolder() }
  await central.admin.queues.put({ name: QUEUE, title: 'Invoices', bot: 'supplier-invoices', inputs })
  await central.admin.items.add({ queue: QUEUE, items: numbers.map(invoice) })
  const { user, password } = ledgerAccount
  const assets = ['--asset', `site=${ledger.url}`, '--asset', `account=${user}:${password}`]
  const flags = ['--headless', '--bots', botThatNeedNotRead(), ...assets]
  try {
    const first = (await central.runner('vm-1')).start(...flags)
    await until(ledger.vouchers, (vouchers) => vouchers.length === 2)
    first.toAll('SIGKILL')
    await first.ended
    const second = (await central.runner('vm-2')).start(...flags)
    const items = await central.untilAll('done')
    expect(items.some(({ runner }) => runner === 'vm-2')).toBe(true)
    const vouchers = await ledger.vouchers()
    expect(vouchers.map(({ number }) => number).toSorted()).toEqual(numbers)
    expect(second.said()).not.toContain(password)
  } finally {
    await ledger.close()
  }
})
