import { z } from 'zod'
import { asBotError } from '../../../../bots/errors/index.ts'
import { checkPattern, LinearPattern } from '../../../../bots/format/formula/regular-expressions.ts'
import { defineTrigger } from './define.ts'
import { portOf } from './port-of.ts'

/** More is no number, address or name, and not worth looking at; characters. */
const LONGEST = 100_000

/** A text that fits a pattern is copied. Texts that do not fit are neither kept nor passed on. */
export const clipboard = defineTrigger({
  kind: 'clipboard',
  params: z.strictObject({
    pattern: z
      .string()
      .min(1)
      .superRefine((pattern, { addIssue }) => {
        const problem = problemOf(pattern)
        if (problem !== undefined) addIssue(problem)
      })
      .describe('The pattern of the text'),
  }),
  gives: ['text', 'groups'],
  needs: 'clipboard',
  watch: ({ pattern }, { ports, fire }) =>
    portOf(ports, 'clipboard').watch((text) => {
      const match = text.length > LONGEST ? null : new LinearPattern(new RegExp(pattern)).exec(text)
      if (match) void fire({ text, groups: match.slice(1).map((group) => group ?? '') })
    }),
})

function problemOf(pattern: string): string | undefined {
  try {
    checkPattern(new RegExp(pattern))
    return undefined
  } catch (thrown) {
    return `a pattern such as INV-\\d+ (${asBotError(thrown).message})`
  }
}
