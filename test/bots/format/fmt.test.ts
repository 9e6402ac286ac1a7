import fc from 'fast-check'
import { expect, it } from 'vitest'
import { BotErrors } from '../../../bots/errors/index.ts'
import { digestOf } from '../../../bots/format/digest.ts'
import { formatBot, parseBot } from '../../../bots/format/index.ts'
import { files, sample } from './sample.ts'

const untidy = `# A bot.
steps:
- # first
  value:   =1 = 1
  browser.fill: form.name   # where
  timeout: 3s

- flow.if: =1 = 1
  else: []
  when: =2 = 2
  steps:
        - { save: y, data.set: 1 }
bot: a
format: 1
`

const tidy = `# A bot.
bot: a
format: 1
steps:
  # first
  - browser.fill: form.name # where
    value: =1 = 1
    timeout: 3s

  - flow.if: =1 = 1
    when: =2 = 2
    steps:
      - { data.set: 1, save: y }
    else: []
`

it('indents by two and orders the fields; comments stay', () => {
  expect(formatBot(untidy)).toBe(tidy)
})

it('changes nothing that is in order', () => {
  expect(formatBot(tidy)).toBe(tidy)
})

it.each(Object.keys(sample).filter((file) => file.endsWith('.yaml')))(
  'means the same afterwards: %s',
  (file) => {
    const formatted = formatBot(sample[file] ?? '', file)
    expect(digestOf(parseBot(files({ [file]: formatted })))).toBe(digestOf(parseBot(files())))
    expect(formatBot(formatted, file)).toBe(formatted)
  },
)

it('is the same the second time, wherever comments and blank lines stand', () => {
  const lines = untidy.split('\n')
  const place = fc.nat({ max: lines.length })
  fc.assert(
    fc.property(fc.array(fc.tuple(place, fc.constantFrom('# c', '', '    # d', '\n'))), (additions) => {
      const text = additions.reduce((all, [at, line]) => all.toSpliced(at, 0, line), lines).join('\n')
      const once = formatBot(text)
      expect(formatBot(once)).toBe(once)
    }),
    { numRuns: 200 },
  )
})

it('refuses what is no YAML', () => {
  expect(() => formatBot('steps: [')).toThrow(BotErrors)
})
