import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openJournal } from '../../../../bots/engine/journal/index.ts'
import { readBot } from '../../../../bots/index.ts'
import { botServices } from '../../../../main/host/bots/index.ts'
import { openVault } from '../../../../main/host/vault/index.ts'
import { readInputs } from '../../../../main/runner/inputs.ts'
import { temporaryHome } from '../../temporary-home.ts'

test('the sample comes with documents, a ledger that runs, and its account; asked for again it is the same', async () => {
  const own = temporaryHome()
  const journal = openJournal(own.journal)
  onTestFinished(() => journal.close())
  openVault(own).set('site', 'url', 'http://127.0.0.1/mine')
  const bots = botServices(own, journal)
  onTestFinished(() => bots.close())
  const { bot } = await bots.create({ from: 'sample' })
  expect((await bots.create({ from: 'sample' })).bot).toBe(bot)
  const [card] = bots.list()
  expect(card).toMatchObject({ id: bot, isSample: true, problems: 0 })
  const folder = card?.folder ?? ''
  expect(await readInputs(readBot(folder), {})).toEqual({ folder: join(folder, 'scans') })
  expect(readdirSync(join(folder, 'scans')).filter((file) => file.startsWith('scan-'))).toHaveLength(6)
  expect((await bots.preparation(bot)).missing).toEqual([])
  expect(openVault(own).get('site')).toBe('http://127.0.0.1/mine')
  const { address } = await bots.practice()
  await bots.close()
  await bots.openSample()
  expect(openVault(own).get('sample_ledger')).toBe(address)
  const answer = await fetch(address)
  expect(answer.status).toBe(200)
  expect(readFileSync(join(folder, 'bot.yaml'), 'utf8')).not.toMatch(/assets\.(site|account)\b/)
})
