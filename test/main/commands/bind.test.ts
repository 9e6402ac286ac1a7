import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Command } from 'commander'
import { afterEach, expect, it, vi } from 'vitest'
import { lint } from '../../../bots/format/index.ts'
import { readBot } from '../../../bots/index.ts'
import { bindCommand } from '../../../main/commands/bind.ts'
import { temporaryFolder } from '../temporary-home.ts'

const BOT = `# Made by hand.
bot: orders
format: 1
steps:
  - browser.open: http://127.0.0.1/
  # The number.
  - browser.fill: form.number
    value: "1001"
  - browser.fill: form.amount
    value: "5"
`
const ELEMENTS = 'form:\n  number: { textbox: Number }\n  amount: { textbox: Amount }\n'
const TABLE = 'Number;Quantity\n1001;5\n1002;7\n'

afterEach(() => vi.restoreAllMocks())

function stage(): string {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'bot.yaml'), BOT)
  writeFileSync(join(folder, 'elements.yaml'), ELEMENTS)
  writeFileSync(join(folder, 'orders.csv'), TABLE)
  return folder
}

/** What the verb prints. */
async function bind(folder: string, ...words: string[]): Promise<string> {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const program = new Command()
  bindCommand(program)
  await program.parseAsync(['bind', folder, ...words], { from: 'user' })
  return write.mock.calls.map(([text]) => String(text)).join('')
}

it('makes transactions of a recording, and says what comes from where', async () => {
  const folder = stage()
  const printed = await bind(folder, '--table', join(folder, 'orders.csv'))
  expect(printed).toContain('form.number: column "Number"\n')
  expect(printed).toContain('form.amount: column "Quantity", a guess')
  expect(printed).toContain('Each row is known by its "Number"')
  const bot = readBot(folder)
  expect(bot.inputs).toMatchObject([{ name: 'table', type: 'file', default: 'orders.csv' }])
  expect(bot.transactions?.steps.map(({ params }) => params.value)).toMatchObject([
    undefined,
    { source: '=row.Number' },
    { source: '=row.Quantity' },
  ])
  expect(lint(bot)).toEqual([])
})

it('lets a person say which column, and what stays', async () => {
  const folder = stage()
  const table = join(folder, 'orders.csv')
  await bind(folder, '--table', table, '--column', 'form.amount=Number', '--keep', 'form.number')
  const [, number, amount] = readBot(folder).transactions?.steps ?? []
  expect(number?.params.value).toBe('1001')
  expect(amount?.params.value).toMatchObject({ source: '=row.Number' })
})

it('takes what was copied from a table, and keeps it with the bot', async () => {
  const folder = stage()
  vi.spyOn(process, 'stdin', 'get').mockReturnValue(
    Readable.from([TABLE.replaceAll(';', '\t')]) as typeof process.stdin,
  )
  await bind(folder, '--table', '-')
  expect(existsSync(join(folder, 'table.csv'))).toBe(true)
  expect(readBot(folder).inputs).toMatchObject([{ default: 'table.csv' }])
})

it('leaves the bot as it is where the table has nothing to do with it', async () => {
  const folder = stage()
  writeFileSync(join(folder, 'orders.csv'), 'A\nzebra\n')
  await expect(bind(folder, '--table', join(folder, 'orders.csv'))).rejects.toThrow('Nothing that was typed')
  expect(readBot(folder).transactions).toBeUndefined()
})
