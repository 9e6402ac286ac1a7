import { z } from 'zod'
import { checkedAnswers } from '../answers.ts'
import { defineStep } from '../define.ts'
import { formula, formulas, path } from '../params.ts'
import { resolvePath } from '../paths.ts'
import { Waiting } from '../waiting.ts'

const field = z.object({
  title: z.string().optional(),
  type: z.enum(['text', 'number', 'date', 'choice', 'yes-no']).default('text'),
  choices: z.array(z.string()).optional(),
  value: z.unknown().optional(),
  doubt: z.string().optional(),
  optional: z.boolean().default(false),
})

export const personAsk = defineStep({
  kind: 'person.ask',
  summary: 'Asks a person; the case waits until somebody has answered, and the others go on.',
  main: 'title',
  params: z.object({
    title: formula(z.string().min(1)).describe('The question'),
    fields: formulas(z.record(z.string(), field)).describe(
      'What is asked, by name: title, type (text, number, date, choice, yes-no), choices, value (proposed), doubt (why it is asked), optional',
    ),
    document: path().optional().describe('The document that it is about'),
  }),
  result: z.record(z.string(), z.unknown()),
  effect: 'pure',
  timeLimit: Number.POSITIVE_INFINITY,
  examples: [
    {
      title: 'Which cost centre pays this?',
      fields: { centre: { title: 'Cost centre', type: 'choice', choices: ['Office', 'Workshop'] } },
      document: '=scan',
    },
  ],
  run: async ({ title, fields, document }, { people, files }, context) => {
    const { signal, timeout, folder } = context
    const form = Object.entries(fields).map(([name, field]) => ({
      name,
      ...field,
      title: field.title ?? name,
    }))
    const about = document === undefined ? undefined : await files.info(resolvePath(document, folder))
    const question = { title, fields: form, document: about }
    const task = { id: context.token(question), ...question }
    const answers = await people.ask(task, { signal, timeout })
    if (answers === undefined) throw new Waiting(task)
    return checkedAnswers(form, answers)
  },
})
