import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { maskSecrets } from '../../secrets/index.ts'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

export const dataParseJson = defineStep({
  kind: 'data.parse-json',
  summary: 'Makes a value of JSON text.',
  main: 'text',
  params: z.object({ text: formula(z.string()).describe('The JSON') }),
  result: z.unknown(),
  effect: 'pure',
  examples: [{ text: '=answer' }],
  run: async ({ text }) => {
    try {
      return JSON.parse(text) as unknown
    } catch {
      throw new BotError('business-rule', 'The text is not JSON', {
        expected: 'JSON such as {"paid": true}',
        // The parser's own words may quote a part of a secret.
        found: JSON.stringify(maskSecrets(text).slice(0, 80)),
        next: 'Look at where the text comes from.',
        acted: false,
      })
    }
  },
})
