import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bot, type BotFiles, parseBot, printBot } from '../../../bots/format/index.ts'
import { files, withoutPlaces } from './sample.ts'

const read = (texts: ReadonlyMap<string, string>): Bot => parseBot({ folder: '/bots/sample', texts })

describe('printing', () => {
  const sample = files()
  const bot = parseBot(sample)

  it('gives the same bot again', () => {
    const again = read(printBot(bot))
    expect(withoutPlaces(again)).toEqual(withoutPlaces(bot))
  })

  it('gives the same text again where it was canonical', () => {
    const texts = printBot(bot)
    expect(printBot(read(texts))).toEqual(texts)
  })

  it('leaves files as they are that say the same', () => {
    expect(printBot(bot, sample)).toEqual(sample.texts)
  })

  it('writes text that YAML or a formula would take for something else so that it stays text', () => {
    const [first] = bot.open
    if (first === undefined) throw new Error('the sample has an open')
    const odd = [
      '=1',
      '==',
      '007',
      'yes',
      'null',
      '~',
      '',
      ' a ',
      '# b',
      'a: b',
      '{{ x }}',
      '"',
      '- a',
      'ä\n\tb',
      '*x',
    ]
    const open = odd.map((name) => ({ ...first, name, key: 'any' }))
    expect(read(printBot({ ...bot, open })).open.map(({ name }) => name)).toEqual(odd)
  })
})

describe('printing over files that are there', () => {
  const before: BotFiles = {
    folder: '/bot',
    texts: new Map([
      [
        'bot.yaml',
        `# A bot of ours.
format: 1   # the first
bot: small

# What it does.
steps:
  # Only the first.
  - data.set: 1
    save: one   # it is one
  # Then the second.
  - { save: two, data.set: "2" }
`,
      ],
    ]),
  }
  const bot = parseBot(before)
  const [one, two] = bot.steps
  if (one === undefined || two === undefined) throw new Error('there are two steps')
  const printed = (steps: Bot['steps']) => printBot({ ...bot, steps }, before).get('bot.yaml')

  it('changes only what changed', () => {
    expect(printed([one, { ...two, save: 'second' }])).toBe(`# A bot of ours.
format: 1 # the first
bot: small

# What it does.
steps:
  # Only the first.
  - data.set: 1
    save: one # it is one
  # Then the second.
  - { save: second, data.set: "2" }
`)
  })

  it('moves comments with their steps', () => {
    expect(printed([two, one])).toContain(`  # Then the second.
  - { save: two, data.set: "2" }
  # Only the first.
  - data.set: 1
    save: one # it is one
`)
  })

  it('adds fields and steps, and takes them away', () => {
    expect(
      printed([
        { ...one, params: { value: 5 }, note: 'new' },
        { ...one, kind: 'flow.fail', params: { message: 'No' }, save: 'three' },
      ]),
    ).toContain(`steps:
  # Only the first.
  - data.set: 5
    note: new
    save: one # it is one
  - flow.fail: No
    save: three
`)
  })

  it('writes elements and subflows where there were none', () => {
    const at = bot.steps[0]?.at ?? { file: '', line: 1, column: 1 }
    const texts = printBot(
      { ...bot, elements: new Map([['form.name', { ref: 'form.name', role: 'textbox', name: 'Name', at }]]) },
      before,
    )
    expect(texts.get('elements.yaml')).toBe('form:\n  name: { textbox: Name }\n')
    expect(texts.get('bot.yaml')).toBe(before.texts.get('bot.yaml'))
  })

  it('is the bot that was meant, whatever was changed', () => {
    const name = fc.constantFrom('one', 'two', 'three', 'four')
    const step = fc.record({ save: name, value: fc.oneof(fc.string(), fc.integer(), fc.boolean()) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), (wanted) => {
        const steps = wanted.map(({ save, value }) => ({ ...one, save, params: { value } }))
        const text = printed(steps) ?? ''
        const again = read(new Map([['bot.yaml', text]])).steps
        expect(again.map(({ save, params }) => [save, params.value])).toEqual(
          wanted.map(({ save, value }) => [save, value]),
        )
      }),
      { numRuns: 150 },
    )
  })
})

describe('generated bots', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/)
  const literal = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  )
  const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      literal,
      fc.array(tie('any'), { maxLength: 3 }),
      fc.dictionary(word, tie('any'), { maxKeys: 3 }),
    ),
  })).any
  const set = fc.record({ value, save: word.map((name) => `v${name}`), note: fc.string() })

  it('are the same after printing and reading', () => {
    fc.assert(
      fc.property(fc.array(set, { maxLength: 5 }), fc.string(), (steps, title) => {
        const bot = parseBot({
          folder: '/bot',
          texts: new Map([['bot.yaml', 'bot: a\nformat: 1\nsteps:\n  - data.set: 1\n']]),
        })
        const [first] = bot.steps
        if (first === undefined) throw new Error('there is a step')
        const meant = {
          ...bot,
          title,
          steps: steps.map(({ value, ...common }) => ({ ...first, ...common, params: { value } })),
        }
        const again = read(printBot(meant))
        expect(again.title).toBe(title)
        expect(again.steps.map(({ save, note, params }) => ({ save, note, value: params.value }))).toEqual(
          steps.map(({ save, note, value }) => ({ save, note, value })),
        )
      }),
      { numRuns: 200 },
    )
  })
})
