import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { dateIn, isDateFormat } from '../dates.ts'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

const format = z.stringFormat('date format', isDateFormat, {
  error: 'a day, a month and a year, such as DD/MM/YYYY',
})

export const dataParseDate = defineStep({
  kind: 'data.parse-date',
  summary: 'Makes a date of text as people write it.',
  main: 'text',
  params: z.object({
    text: formula(z.string()).describe('The text, such as 31/12/2026'),
    format: z
      .union([format, z.array(format).min(1)])
      .describe('How it is written, such as DD/MM/YYYY, D MMMM YYYY or MM/DD/YY; a list is tried in order'),
  }),
  result: z.string(),
  effect: 'pure',
  examples: [
    { text: '=row.Due', format: 'DD/MM/YYYY' },
    { text: '=row.Due', format: ['D.M.YYYY', 'YYYY-MM-DD'] },
  ],
  run: async ({ text, format }) => {
    const formats = typeof format === 'string' ? [format] : format
    const date = formats.map((one) => dateIn(text, one)).find((found) => found !== undefined)
    if (date !== undefined) return date
    throw new BotError('business-rule', `"${text}" is not a date`, {
      expected: `a date as ${formats.join(' or ')}`,
      found: text,
      next: 'Look at where the text comes from, and at `format`.',
      acted: false,
    })
  },
})
