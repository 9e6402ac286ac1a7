import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { afterEach, expect, it, vi } from 'vitest'
import { readBot } from '../../../bots/index.ts'
import { healCommand } from '../../../main/commands/heal.ts'
import { Proposals } from '../../../main/healing/proposals.ts'
import { aProposal, recordedAmount } from '../healing/sample.ts'
import { temporaryFolder, temporaryHome } from '../temporary-home.ts'

const BOT = `bot: till
format: 1
steps:
  - browser.fill: amount
    value: "12"
  - browser.fill: note
    value: x
`
const ELEMENTS = `# what the till has
note: { textbox: Note }
amount: { textbox: Amount, within: form } # in francs
form: { form: Till }
`

afterEach(() => {
  vi.unstubAllEnvs()
  process.exitCode = undefined
})

function stage() {
  const folder = temporaryFolder()
  const paths = temporaryHome()
  vi.stubEnv('DESKHAND_HOME', paths.folder)
  writeFileSync(join(folder, 'bot.yaml'), BOT)
  writeFileSync(join(folder, 'elements.yaml'), ELEMENTS)
  writeFileSync(join(folder, 'elements.lock'), JSON.stringify({ amount: { fingerprint: recordedAmount } }))
  const store = new Proposals(paths.proposals, 'till')
  const heal = (...words: string[]): string => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    try {
      const program = new Command()
      healCommand(program)
      program.parse(['heal', folder, ...words], { from: 'user' })
      return write.mock.calls.map(([text]) => String(text)).join('')
    } finally {
      write.mockRestore()
    }
  }
  const elements = () => readFileSync(join(folder, 'elements.yaml'), 'utf8')
  return { folder, store, heal, elements }
}

it('says that nothing was healed', () => {
  expect(stage().heal()).toBe('Nothing was healed that is not decided yet.\n')
})

it('shows what was healed, and writes a page with both pictures', () => {
  const { heal, store, elements } = stage()
  store.keep(aProposal(), { recorded: Buffer.from('before'), found: Buffer.from('after') })
  const printed = heal('--list')
  expect(printed).toContain(
    'amount\n  was      textbox: Amount\n  becomes  textbox: Amount in CHF\n  sure     98.2 %, ahead by 95.0 %, in browser.fill amount\n',
  )
  const page = readFileSync(join(store.folder, 'proposals.html'), 'utf8')
  for (const image of ['before', 'after']) expect(page).toContain(Buffer.from(image).toString('base64'))
  expect(elements()).toBe(ELEMENTS)
})

it('text of a page stays text in the page of proposals', () => {
  const { heal, store } = stage()
  store.keep(aProposal({ further: [{ role: 'textbox', name: '<script>alert(1)</script>' }] }), {})
  heal()
  expect(readFileSync(join(store.folder, 'proposals.html'), 'utf8')).not.toContain('<script>')
})

it('changes what was chosen and nothing else: comments, order and the place it stands in stay', () => {
  const { heal, store, elements, folder } = stage()
  store.keep(aProposal(), { found: Buffer.from('after') })
  expect(heal('--apply', 'amount')).toBe('amount: changed\nNothing found.\n')
  expect(elements()).toBe(ELEMENTS.replace('textbox: Amount,', 'textbox: Amount in CHF,'))
  const amount = readBot(folder).elements.get('amount')
  expect(amount?.further).toEqual([{ by: { css: 'input[name="amount"]' } }])
  expect(amount?.fingerprint?.name).toBe('Amount in CHF')
  expect(store.list()).toEqual([])
  expect(existsSync(store.picture('amount', 'found'))).toBe(false)
})

it('changes all, but for what is discarded', () => {
  const { heal, store, elements } = stage()
  store.keep(aProposal(), {})
  store.keep(aProposal({ element: 'note', further: [{ by: { label: 'Remark' } }] }), {})
  expect(heal('--all', '--discard', 'amount')).toBe('amount: discarded\nnote: changed\nNothing found.\n')
  expect(elements()).toBe(ELEMENTS.replace('{ textbox: Note }', '{ label: Remark }'))
  expect(heal()).toBe('Nothing was healed that is not decided yet.\n')
})

it('refuses what nothing was proposed for, with the nearest name', () => {
  const { heal, store, elements } = stage()
  store.keep(aProposal(), {})
  expect(() => heal('--apply', 'amuont')).toThrow('There is no proposal for "amuont"; did you mean "amount"?')
  expect(elements()).toBe(ELEMENTS)
  expect(store.list()).toHaveLength(1)
})

it('refuses what no selector finds by itself, and what the bot no longer has', () => {
  const { heal, store, elements } = stage()
  store.keep(aProposal({ further: [] }), {})
  expect(() => heal('--all')).toThrow('No selector finds "amount" by itself')
  store.keep(aProposal({ element: 'gone' }), {})
  expect(() => heal('--apply', 'gone')).toThrow('The bot has no element "gone" any more')
  expect(elements()).toBe(ELEMENTS)
})

it('a damaged proposal is told with its file', () => {
  const { heal, store } = stage()
  store.keep(aProposal(), {})
  writeFileSync(join(store.folder, 'amount.json'), '{"element": 7}')
  expect(() => heal()).toThrow(`The proposal in ${join(store.folder, 'amount.json')} is broken`)
})
