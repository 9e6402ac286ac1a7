import { z } from 'zod'
import { checkedAnswers } from '../answers.ts'
import { isDate } from '../dates.ts'
import { defineStep } from '../define.ts'
import { invoiceFields } from '../invoice-fields.ts'
import { formula } from '../params.ts'
import { extraction } from '../ports/documents.ts'
import type { Extraction, FormField } from '../ports/index.ts'
import { Waiting } from '../waiting.ts'

const value = z.union([z.string(), z.number(), z.null()])
const result = z.record(z.string(), value)

export const personValidate = defineStep({
  kind: 'person.validate',
  summary:
    'Gives the fields of a document as they are where nothing is doubtful; else a person corrects them first.',
  main: 'extraction',
  params: z.object({
    extraction: formula(extraction).describe('What document.extract gave'),
    title: formula(z.string().min(1)).default('Check this document').describe('What the person is told'),
  }),
  result,
  effect: 'pure',
  timeLimit: Number.POSITIVE_INFINITY,
  examples: [{ extraction: '=reading', title: '="Check " & scan.name' }],
  run: async ({ extraction, title }, { people }, context) => {
    if (extraction.recognised && extraction.doubts.length === 0) return extraction.fields
    const fields = form(extraction)
    const question = { title: titled(title, extraction), fields, document: extraction.document }
    const task = { id: context.token(question), ...question }
    const answers = await people.ask(task, { signal: context.signal, timeout: context.timeout })
    if (answers === undefined) throw new Waiting(task)
    return result.parse(checkedAnswers(fields, answers))
  },
})

function form({ fields, doubts }: Extraction): FormField[] {
  return Object.entries(fields).map(([name, value]) => {
    const known = Object.hasOwn(invoiceFields, name) ? invoiceFields[name] : undefined
    const reasons = doubts.filter((doubt) => doubt.field === name).map((doubt) => doubt.reason)
    return {
      name,
      title: known?.title ?? name,
      type: known?.type ?? typeOf(value),
      value,
      optional: known ? known.optional : true,
      doubt: reasons.length > 0 ? reasons.join('; ') : undefined,
    }
  })
}

/** Doubts about no single field, such as sums that do not add up, are told in the title. */
function titled(title: string, { fields, doubts, recognised }: Extraction): string {
  const general = doubts.filter(({ field }) => !Object.hasOwn(fields, field)).map(({ reason }) => reason)
  if (!recognised) general.unshift('it does not look like this kind of document')
  return general.length > 0 ? `${title} (${general.join('; ')})` : title
}

function typeOf(value: string | number | null): FormField['type'] {
  if (typeof value === 'number') return 'number'
  return value !== null && isDate(value) ? 'date' : 'text'
}
