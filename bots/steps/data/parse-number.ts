import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'

export const dataParseNumber = defineStep({
  kind: 'data.parse-number',
  summary: 'Makes a number of text as people write it: with groups of thousands, a sign, a currency.',
  main: 'text',
  params: z.object({
    text: formula(z.string()).describe('The text, such as 1,234.50 or EUR 1.234,50'),
    decimal: z.enum(['.', ',']).default('.').describe('The decimal mark'),
  }),
  result: z.number(),
  effect: 'pure',
  examples: [{ text: '=row.Amount', decimal: ',' }],
  run: async ({ text, decimal }) => {
    const number = toNumber(text, decimal)
    if (number !== undefined) return number
    throw new BotError('business-rule', `"${text}" is not a number`, {
      expected: decimal === ',' ? 'a number such as 1.234,50' : 'a number such as 1,234.50',
      found: text,
      next: 'Look at where the text comes from, and at `decimal`.',
      acted: false,
    })
  },
})

const CURRENCY = String.raw`(?:\p{Sc}|[A-Z]{3})?`
const AROUND = new RegExp(
  String.raw`^(\()?([-+\u2212])?${CURRENCY}([-+\u2212])?(\d.*?)${CURRENCY}([-\u2212])?(\))?$`,
  'u',
)

/** Signs may stand before, behind, or as brackets around; currency signs and spaces do not count. */
function toNumber(text: string, decimal: '.' | ','): number | undefined {
  const parts = AROUND.exec(text.replace(/\s/g, ''))
  if (!parts) return undefined
  const [, open, first, second, digits = '', behind, close] = parts
  const signs = [first, second, behind, open].filter((sign) => sign !== undefined)
  if (signs.length > 1 || (open === undefined) !== (close === undefined)) return undefined
  const size = unsigned(digits, decimal)
  return size === undefined || signs.length === 0 || signs[0] === '+' ? size : -size
}

function unsigned(digits: string, decimal: '.' | ','): number | undefined {
  const group = decimal === '.' ? "[,']" : "[.']"
  const mark = RegExp.escape(decimal)
  const form = new RegExp(String.raw`^(\d+|\d{1,3}(${group})\d{3}(?:\2\d{3})*)(?:${mark}(\d+))?$`)
  const [, whole, , fraction = '0'] = form.exec(digits) ?? []
  return whole === undefined ? undefined : Number(`${whole.replace(/\D/g, '')}.${fraction}`)
}
