import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lint, parseBot, printBot } from '../../../../bots/format/index.ts'
import { botFiles } from '../../../../recorder/compose/bot/index.ts'
import { cleanText } from '../../../../recorder/compose/bot/literal.ts'
import { DraftSecret } from '../../../../recorder/compose/draft.ts'
import { withoutPlaces } from '../../../bots/format/sample.ts'
import { drafts } from './random-drafts.ts'

/** What a person has to look at, or what the page leaves no choice about. */
const FOR_PEOPLE = ['commit-without-verify', 'positional-selector', 'secret-in-plain-text']

const filesOf = (recorded: Parameters<typeof botFiles>[0]) =>
  botFiles(recorded, { name: 'any', folder: '/bot' })

it('becomes texts that can be read, printed again, and linted', () => {
  fc.assert(
    fc.property(drafts, (recorded) => {
      const files = filesOf(recorded)
      const bot = parseBot(files)
      expect(bot.steps.map(({ kind }) => kind)).toEqual(recorded.map(({ kind }) => kind))
      expect(printBot(bot)).toEqual(files.texts)
      expect(lint(bot).filter(({ rule }) => !FOR_PEOPLE.includes(rule))).toEqual([])
    }),
    { numRuns: 20 },
  )
})

it('types what was typed', () => {
  fc.assert(
    fc.property(drafts, (recorded) => {
      const typed = recorded.map(({ params }) => params.value).filter((value) => typeof value === 'string')
      const bot = parseBot(filesOf(recorded))
      const written = bot.steps.map(({ params }) => params.value).filter((value) => typeof value === 'string')
      expect(written).toEqual(typed.map(cleanText))
    }),
    { numRuns: 12 },
  )
})

it('has names that are unique, short and plain, and the same each time', () => {
  fc.assert(
    fc.property(drafts, (recorded) => {
      const [one, other] = [parseBot(filesOf(recorded)), parseBot(filesOf(recorded))]
      expect(withoutPlaces(one.elements)).toEqual(withoutPlaces(other.elements))
      for (const ref of one.elements.keys()) {
        for (const name of ref.split('.')) {
          expect(name).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+){0,5}$/)
          expect(name).not.toMatch(/^(null|yes|no|true|false|on|off)$/)
        }
      }
    }),
    { numRuns: 12 },
  )
})

it('holds no secret: where one was typed stands a formula', () => {
  fc.assert(
    fc.property(drafts, (recorded) => {
      const bot = parseBot(filesOf(recorded))
      for (const [at, { params }] of recorded.entries()) {
        if (!(params.value instanceof DraftSecret)) continue
        expect(bot.steps[at]?.params.value).toMatchObject({
          source: expect.stringMatching(/^=assets\.\w+\.(user|password)$/),
        })
      }
      expect([...filesOf(recorded).texts.values()].join()).not.toContain('u:p@')
    }),
    { numRuns: 12 },
  )
})
