import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { finishRecording } from '../../../main/commands/record-finish.ts'
import { temporaryFolder } from '../temporary-home.ts'

const BOT = `bot: orders
format: 1
assets:
  account: { type: credential }
steps:
  - browser.open: http://127.0.0.1/
  - browser.fill: form.number
    value: "1001"
`

afterEach(() => vi.restoreAllMocks())

/** What is said of a recorded bot, and the folder that it was written into. */
function finish(rows?: readonly Record<string, string>[]) {
  const folder = temporaryFolder()
  const recorded = join(folder, 'recorded')
  mkdirSync(recorded)
  writeFileSync(join(recorded, 'bot.yaml'), BOT)
  writeFileSync(join(recorded, 'elements.yaml'), 'form:\n  number: { textbox: Number }\n')
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const out = join(folder, 'out')
  finishRecording(readBot(recorded), out, rows && { file: '/orders.csv', rows })
  return { out, said: write.mock.calls.map(([text]) => String(text)).join('') }
}

it('says what was written, what it needs, and how to try it', () => {
  const { out, said } = finish()
  expect(said).toContain(`The bot "orders" stands in ${out}, with 2 steps.`)
  expect(said).toContain('deskhand vault set account')
  expect(said).toMatch(/Try it: deskhand run .*out\n$/)
  expect(readBot(out).steps).toHaveLength(2)
})

it('binds the bot to a table', () => {
  const { out, said } = finish([{ Number: '1001' }, { Number: '1002' }])
  expect(said).toContain('form.number: column "Number"')
  expect(said).toMatch(/--rehearse shows what it would do/)
  expect(readBot(out).transactions?.reference.source).toContain('Number')
})

it('writes the plain bot where the table does not fit, and says what to do', () => {
  const { out, said } = finish([{ Number: '7' }])
  expect(said).toContain('It is not bound to the table')
  expect(said).toContain('Nothing that was typed stands in the table')
  expect(said).toContain(`Correct the table, then: deskhand bind ${out} --table /orders.csv`)
  expect(readBot(out).transactions).toBeUndefined()
  expect(readFileSync(join(out, 'bot.yaml'), 'utf8')).toContain('value: "1001"')
})
