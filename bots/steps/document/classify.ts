import { z } from 'zod'
import { checkedAnswers } from '../answers.ts'
import { defineStep } from '../define.ts'
import { formula } from '../params.ts'
import { type Decision, documentText } from '../ports/documents.ts'
import type { FormField } from '../ports/index.ts'
import { Waiting } from '../waiting.ts'

/** What a person says of a document that is none of the kinds that the route knows. */
const OTHER = 'other'

/** What `document.classify` gives. */
export const classification = z.object({
  /** The kind of document, or `other` where a person says that it is none of them. */
  label: z.string(),
  confidence: z.number().min(0).max(1),
  by: z.enum(['model', 'person']),
  /** The words that spoke for it, the weightiest first. */
  because: z.array(z.string()),
  /** The id of the decision's record. */
  decision: z.string(),
})

export type Classification = z.output<typeof classification>

export const documentClassify = defineStep({
  kind: 'document.classify',
  summary:
    'Says what kind of document it is, by the model of a route; where that is not sure or switched off, a person says.',
  main: 'document',
  params: z.object({
    document: formula(documentText).describe('What document.read gave'),
    route: z
      .string()
      .min(1)
      .default('document-type')
      .describe('The route that names the model and how sure it has to be'),
    title: formula(z.string().min(1))
      .default('What kind of document is this?')
      .describe('What the person is told'),
  }),
  result: classification,
  effect: 'pure',
  timeLimit: Number.POSITIVE_INFINITY,
  examples: [{ document: '=text', route: 'document-type' }],
  run: async ({ document, route, title }, { documents, people }, context) => {
    const { signal, timeout } = context
    const id = context.token({ route, document: document.sha256 })
    const decision = await documents.classify(document, route, id, { signal, timeout })
    const { label, confidence, outcome } = decision
    if (outcome === 'answered' && label !== null) {
      const because = decision.words.filter(({ weight }) => weight > 0).map(({ text }) => bare(text))
      return { label, confidence, by: 'model' as const, because, decision: id }
    }
    const { path, sha256 } = document
    const question = { title, fields: [choiceOf(decision)], document: { path, sha256 } }
    const task = { id: context.token(question), ...question }
    const answers = await people.ask(task, { signal, timeout })
    if (answers === undefined) throw new Waiting(task)
    const said = String(checkedAnswers(question.fields, answers).label)
    await documents.correct(id, said)
    return { label: said, confidence: 1, by: 'person' as const, because: [], decision: id }
  },
})

/** A word as it stands in the text, without the signs around it. */
function bare(word: string): string {
  return word.replace(/^\p{P}+|\p{P}+$/gu, '') || word
}

function choiceOf(decision: Decision): FormField {
  const { labels, label, outcome } = decision
  return {
    name: 'label',
    title: 'Kind of document',
    // Where even the kinds cannot be told, because the model is damaged, the person writes it.
    ...(labels.length > 0 ? { type: 'choice', choices: [...labels, OTHER] } : { type: 'text' }),
    // What a model half believes is proposed; where it knows nothing, nothing is.
    ...(outcome === 'unsure' && label !== null && { value: label }),
    doubt: doubtOf(decision),
  }
}

function doubtOf({ outcome, label, confidence, threshold, reason, route }: Decision): string {
  const percent = (share: number) => `${Math.floor(share * 100)} %`
  switch (outcome) {
    case 'answered':
    case 'unsure':
      return `it looks like "${label}", but only to ${percent(confidence)}; ${percent(threshold)} are asked for`
    case 'unknown':
      return 'it is like none of the kinds that the model has seen'
    case 'off':
      return `the route ${route.name} is switched off${reason === null ? '' : `: ${reason}`}`
    case 'expired':
      return `the rules of the route ${route.name} are too old to go by, and central could not be asked`
    case 'refused':
      return `the model of the route ${route.name} cannot be used${reason === null ? '' : `: ${reason}`}`
    default:
      return outcome satisfies never
  }
}
