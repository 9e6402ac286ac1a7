import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { lint } from '../../../bots/format/lint/index.ts'
import { readBot } from '../../../bots/index.ts'

const folder = (name: string) => fileURLToPath(new URL(`../../../bots/samples/${name}`, import.meta.url))

test.each(['supplier-invoices', 'rpa-challenge', 'day-summary'])(
  '%s reads and lints without a finding',
  (name) => {
    expect(lint(readBot(folder(name)))).toEqual([])
  },
)

test('the only step of supplier-invoices that changes the world is Post, and it can be verified', () => {
  const bot = readBot(folder('supplier-invoices'))
  const flows = [...bot.subflows.values()].flatMap(({ steps }) => steps)
  const all = [...bot.open, ...(bot.transactions?.steps ?? []), ...bot.close, ...flows]
  const commits = all.filter(({ effect }) => effect === 'commit')
  expect(commits.map(({ id }) => id)).toEqual(['post'])
  expect(commits[0]?.verify?.length).toBeGreaterThan(0)
})
