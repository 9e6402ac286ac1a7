import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { BotErrors } from '../../../bots/errors/index.ts'
import { digestOf } from '../../../bots/format/digest.ts'
import { FORMAT, parseBot } from '../../../bots/format/index.ts'
import { defineStep } from '../../../bots/steps/define.ts'
import { botOf, complaints, files, filesOf, withoutPlaces } from './sample.ts'

describe('a bot that is right', () => {
  const bot = parseBot(files())
  const steps = bot.transactions?.steps ?? []

  it('has its declarations', () => {
    expect(withoutPlaces(bot.inputs)).toEqual([
      { name: 'folder', type: 'folder', title: 'Where the scans are', optional: false },
      { name: 'limit', type: 'number', default: 1000, optional: true },
    ])
    expect(bot.assets.map(({ name, type }) => [name, type])).toEqual([
      ['site', 'url'],
      ['account', 'credential'],
    ])
    expect(bot).toMatchObject({ name: 'supplier-invoices', format: FORMAT, title: 'Post supplier invoices' })
  })

  it('keeps formulas as formulas and literals as they were written', () => {
    expect(withoutPlaces(steps[0]?.params)).toEqual({ file: { formula: '=scan' } })
    const request = steps.find(({ id }) => id === 'tell')
    expect(withoutPlaces(request?.params)).toEqual({
      url: 'https://example.com/api',
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: {
        number: { formula: '=reading.fields.number' },
        lines: [1, 2.5, { deep: { formula: '=rate' } }],
      },
    })
    expect(botOf('- flow.wait: 30s').steps[0]?.params).toEqual({ time: '30s' })
    expect(botOf("- data.set: '==1'\n  save: x").steps[0]?.params).toEqual({ value: '=1' })
  })

  it('converts names between YAML and TypeScript', () => {
    const loop = steps.find(({ kind }) => kind === 'flow.while')
    expect(loop?.params.atMost).toBe(3)
  })

  it('reads what every step may carry', () => {
    const [fill, click] = steps.find(({ kind }) => kind === 'flow.try')?.blocks.steps ?? []
    expect(fill).toMatchObject({
      timeout: 30_000,
      retry: { times: 2, wait: 500 },
      effect: 'idempotent',
      off: false,
    })
    expect(click).toMatchObject({
      id: 'post',
      key: 'post',
      name: 'Post it',
      effect: 'commit',
      onError: 'fail',
    })
    expect(click?.verify?.map(({ kind }) => kind)).toEqual(['call'])
    expect(click?.compensate).toMatchObject([{ kind: 'person.ask' }])
    const last = steps.find(({ kind }) => kind === 'flow.try')?.blocks.finally?.[0]
    expect(last).toMatchObject({ off: true, onError: 'continue' })
  })

  it('reads blocks, also those of cases', () => {
    const choice = steps.find(({ kind }) => kind === 'flow.switch')
    expect(Object.keys(choice?.blocks ?? {})).toEqual(['cases.EUR', 'cases.USD', 'else'])
  })

  it('knows where each step stands', () => {
    expect(bot.open[1]?.at).toEqual({ file: 'bot.yaml', line: 14, column: 5 })
  })

  it('gives elements their role, name, place and what the lock knows', () => {
    expect(bot.elements.get('ledger.number')).toMatchObject({
      role: 'textbox',
      name: 'Invoice no.',
      frame: { ref: 'work-area', role: 'frame', name: 'Work area' },
      further: [{ by: { 'test-id': 'no' } }, { role: 'textbox', name: 'No.', nth: 1 }],
      fingerprint: { tag: 'input' },
    })
    expect(bot.elements.get('ledger.post')?.within).toMatchObject({ role: 'dialog', name: 'Confirm' })
    expect(bot.elements.get('ledger.table')).toMatchObject({ by: { css: 'table.list' }, nth: 2 })
    expect(bot.elements.get('ledger.row')?.within).toBe(bot.elements.get('ledger.table'))
  })

  it('reads subflows by their names', () => {
    expect([...bot.subflows.keys()]).toEqual(['ledger/find', 'ledger/log-in'])
    expect(bot.subflows.get('ledger/find')?.result?.source).toBe('=found > 0')
  })

  it('reads the same with CRLF and a byte order mark', () => {
    const text = files().texts.get('bot.yaml') ?? ''
    const crlf = parseBot(files({ 'bot.yaml': `\ufeff${text.replaceAll('\n', '\r\n')}` }))
    expect(digestOf(crlf)).toBe(digestOf(bot))
  })
})

describe('keys', () => {
  it('are made of kind and main parameter, with a count where several are alike', () => {
    const { steps } = botOf(
      '- browser.click: form.save\n- browser.click: form.save\n- flow.try:\n  steps: []',
    )
    expect(steps.map(({ key }) => key)).toEqual([
      'browser.click form.save',
      'browser.click form.save 2',
      'flow.try',
    ])
  })

  it('never fall together with a main parameter that ends in a number', () => {
    const { steps } = botOf('- flow.fail: a\n- flow.fail: a 2\n- flow.fail: a\n- flow.fail: a')
    expect(new Set(steps.map(({ key }) => key)).size).toBe(4)
  })
})

describe('the digest', () => {
  const digest = (text: string, elements?: string) =>
    digestOf(botOf(text, elements === undefined ? {} : { elements }))

  it('is the same for another layout, comments and notes', () => {
    const plain = digest('- browser.fill: form.name\n  value: x')
    expect(digest('# why\n- { value: "x", browser.fill: form.name, note: for people }')).toBe(plain)
  })

  it.each([
    ['a value', '- browser.fill: form.name\n  value: y'],
    ['an effect', '- browser.fill: form.name\n  value: x\n  effect: commit'],
    ['off', '- browser.fill: form.name\n  value: x\n  off: true'],
    ['a formula in place of text', '- browser.fill: form.name\n  value: =1'],
  ])('changes with %s', (_what, text) => {
    expect(digest(text)).not.toBe(digest('- browser.fill: form.name\n  value: x'))
  })

  it('changes with an element', () => {
    const step = '- browser.click: form.save'
    expect(digest(step, 'form: { save: { button: Save } }')).not.toBe(
      digest(step, 'form: { save: { button: Send } }'),
    )
  })
})

describe('names in formulas', () => {
  it.each([
    ['what was not saved', '- data.set: =nothing\n  save: x', 'Nothing is known by the name "nothing"'],
    ['what is saved later', '- data.set: =x\n- data.set: 1\n  save: x', 'Nothing is known by the name "x"'],
    ['an item outside its loop', '- flow.each: [1]\n  steps: []\n- data.set: =item', '"item"'],
    ['error outside catch', '- data.set: =error', 'Nothing is known by the name "error"'],
  ])('refuses %s', (_what, text, message) => {
    expect(complaints(filesOf(text)).join()).toContain(message)
  })

  it('suggests the name that was meant', () => {
    const [complaint] = complaints(filesOf('- data.set: 1\n  save: invoice\n- data.set: =invoise'))
    expect(complaint).toBe(
      'name-unknown bot.yaml:6:15 Nothing is known by the name "invoise"; did you mean "invoice"?',
    )
  })

  it.each([
    ['an input', '- data.set: =inputs.flder', '"inputs" has no field "flder"; did you mean "folder"?'],
    ['an asset', '- data.set: =assets.site', '"assets" has no field "site"'],
    [
      'a result',
      '- file.info: a\n  save: info\n- data.set: =1 + info.sise',
      '"info" has no field "sise"; did you mean "size"?',
    ],
  ])('refuses a field that %s does not have', (_what, steps, message) => {
    const read = filesOf(steps, { top: 'inputs: { folder: { type: folder } }\n' })
    expect(complaints(read).join()).toContain(message)
  })

  it('does not judge the fields of what is saved twice', () => {
    const text = '- file.info: a\n  save: x\n- data.set: { y: 1 }\n  save: x\n- data.set: =x.y'
    expect(complaints(filesOf(text))).toEqual([])
  })

  it('knows what was saved in a branch, in open, and by the loop around', () => {
    const text = '- flow.if: true\n  steps:\n    - data.set: 1\n      save: x\n- data.set: =x'
    expect(complaints(filesOf(text))).toEqual([])
    expect(complaints(filesOf('- flow.each: [1]\n  steps:\n    - data.set: =item'))).toEqual([])
  })

  it('checks elements where they are used', () => {
    const elements = 'form:\n  row: { row: =number }\n'
    expect(complaints(filesOf('- browser.click: form.row', { elements })).join()).toContain(
      'elements.yaml:2:15',
    )
    expect(
      complaints(filesOf('- data.set: 1\n  save: number\n- browser.click: form.row', { elements })),
    ).toEqual([])
  })
})

describe('subflows', () => {
  const caller = (step: string) => filesOf(step)
  const withFlow = (step: string, flow: string) => {
    const read = caller(step)
    return { ...read, texts: new Map([...read.texts, ['subflows/a.yaml', flow]]) }
  }

  it.each([
    ['an unknown one', '- call: b', 'subflow: a\nsteps: []', 'There is no subflow "b"'],
    ['another name than its file', '- call: a', 'subflow: b\nsteps: []', 'The subflow is named "b"'],
    [
      'a missing input',
      '- call: a',
      'subflow: a\ninputs: { x: { type: text } }\nsteps: []',
      'needs the input "x"',
    ],
    [
      'a misspelt input',
      '- call: a\n  with: { nam: 1 }',
      'subflow: a\ninputs: { name: { type: text } }\nsteps: []',
      'has no input "nam"; did you mean "name"?',
    ],
    ['one that calls itself', '- call: a', 'subflow: a\nsteps:\n  - call: a', 'comes back to itself'],
  ])('refuses %s', (_what, step, flow, message) => {
    expect(complaints(withFlow(step, flow)).join('\n')).toContain(message)
  })
})

describe('older and newer formats', () => {
  const say = defineStep({
    kind: 'test.say',
    summary: 'Says something.',
    main: 'words',
    params: z.object({ words: z.string(), loud: z.boolean().default(false) }),
    result: z.void(),
    effect: 'pure',
    examples: [{ words: 'hello' }],
    upgrades: { 0: ({ volume, ...old }) => ({ ...old, loud: volume === 11 }) },
    run: async () => undefined,
  })
  const read = (text: string) => parseBot({ folder: '/bot', texts: new Map([['bot.yaml', text]]) }, [say])

  it('upgrades the parameters of an old step', () => {
    const bot = read('bot: old\nformat: 0\nsteps:\n  - test.say: hi\n    volume: 11\n    note: kept')
    expect(bot.steps[0]).toMatchObject({ params: { words: 'hi', loud: true }, note: 'kept' })
    expect(bot.format).toBe(FORMAT)
  })

  it('says so where the bot is newer', () => {
    expect(() => read('bot: new\nformat: 2\nsteps: []')).toThrow(BotErrors)
    expect(complaints(files({ 'bot.yaml': 'bot: new\nformat: 2\nfuture: {}' }))).toEqual([
      'format-newer bot.yaml:2:9 The bot was written by a newer version of Deskhand',
    ])
  })
})
