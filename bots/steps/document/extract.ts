import { z } from 'zod'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'
import { documentText, extraction } from '../ports/documents.ts'

export const documentExtract = defineStep({
  kind: 'document.extract',
  summary: 'Finds the fields of a document that was read, with the evidence and the doubts about each.',
  main: 'document',
  params: z.object({
    document: formula(documentText).describe('What document.read gave'),
    as: z.enum(['invoice']).default('invoice').describe('What kind of document it is'),
  }),
  result: extraction,
  effect: 'pure',
  examples: [{ document: '=text', as: 'invoice' }],
  run: ({ document }, { documents }, { signal, timeout }) =>
    documents.extractInvoice(document, { signal, timeout }),
})
