import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Journal, openJournal } from '../../../../bots/engine/journal/index.ts'
import { lastValues } from '../../../../main/host/editor/last-values.ts'
import type { Home } from '../../../../main/host/home.ts'
import { carryOut } from '../../../../main/runner/carry-out.ts'
import { temporaryHome } from '../../temporary-home.ts'
import { putBot } from '../runs/bots.ts'

const SUMS = `bot: sums
format: 1
inputs:
  factor: { type: number }
open:
  - data.set: =inputs.factor * 10
    save: ten
transactions:
  each: =[1, 2]
  as: number
  reference: =$string(number)
  steps:
    - data.set: =number * ten
      save: product
    - data.set: =[1..60000]
      save: much
`

const silent = { event: () => undefined, note: () => undefined, clear: () => undefined }

let own: Home
let journal: Journal

beforeEach(() => {
  own = temporaryHome()
  journal = openJournal(own.journal)
})

afterEach(() => journal.close())

test('formulas see what the last run left; what is too long is left out whole', async () => {
  const bot = putBot(own, 'sums', SUMS)
  expect(lastValues(journal, bot.folder)).toBeUndefined()
  await carryOut({
    folder: bot.folder,
    inputs: { factor: 2 },
    assets: {},
    headless: true,
    home: own,
    progress: silent,
  })
  expect(lastValues(journal, bot.folder)).toEqual({
    inputs: { factor: 2 },
    ten: 20,
    number: 2,
    product: 40,
  })
})

test('a bot that cannot be read has no values', async () => {
  const { folder: at } = putBot(own, 'sums', SUMS)
  await carryOut({
    ...{ folder: at, inputs: { factor: 2 }, assets: {}, headless: true, home: own },
    progress: silent,
  })
  putBot(own, 'sums', 'bot: [')
  expect(lastValues(journal, at)).toBeUndefined()
})
