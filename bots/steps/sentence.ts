import type { z } from 'zod'
import { stepKind } from './index.ts'
import { de } from './messages/de.ts'
import { en } from './messages/en.ts'
import type { Messages } from './messages/messages.ts'
import { paramMeta } from './params.ts'
import { looksSecret, shown } from './shown.ts'

const messages = { en, de }
export type Language = keyof typeof messages

/** A step as far as its sentence needs it; parameters as authored. */
export interface SentenceStep {
  readonly kind: string
  readonly params: Readonly<Record<string, unknown>>
  readonly name?: string
}

/**
 * What a step does, for people: its own name, else the sentence of its kind with the parameters as the author
 * wrote them, secrets masked. `elementTitle` gives the words for an element of elements.yaml, else its name there.
 */
export function sentence(
  step: SentenceStep,
  language: Language,
  elementTitle: (ref: string) => string = (ref) => ref,
): string {
  return sentenceParts(step, language, elementTitle)
    .map(({ text }) => text)
    .join('')
}

/** A piece of a sentence: of its wording, or of what the author gave. */
export interface SentencePart {
  readonly text: string
  readonly isValue: boolean
}

/** The same sentence in pieces, for where values are to stand out; a step's own name is one piece. */
export function sentenceParts(
  step: SentenceStep,
  language: Language,
  elementTitle: (ref: string) => string = (ref) => ref,
): SentencePart[] {
  if (step.name !== undefined) return [{ text: step.name, isValue: false }]
  const spoken = messages[language]
  return sentenceOf(step, spoken)
    .replace(/\[([^\]]*)\]/g, (_all, part: string) => (isGiven(part, step.params) ? part : ''))
    .split(/\{(\w+)\}/)
    .map((text, at) =>
      at % 2 === 0
        ? { text, isValue: false }
        : { text: paramText(step, text, spoken, elementTitle), isValue: true },
    )
    .filter(({ text }) => text !== '')
}

/** The template of a kind's sentence; the kind itself where there is none. */
function sentenceOf({ kind, params }: SentenceStep, { sentences }: Messages): string {
  const found = Object.entries(sentences).find(([name]) => name === kind)?.[1] ?? kind
  return typeof found === 'string' ? found : found(params)
}

function isGiven(part: string, params: SentenceStep['params']): boolean {
  return [...part.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => params[name] !== undefined)
}

function paramText(
  { kind, params }: SentenceStep,
  name: string,
  spoken: Messages,
  elementTitle: (ref: string) => string,
): string {
  const shape = stepKind(kind)?.params.shape ?? {}
  const schema = shape[name] as z.ZodType | undefined
  const value = params[name] ?? schema?.safeParse(undefined).data
  if (schema === undefined || value === undefined) return '…'
  const meta = paramMeta(schema)
  if (meta.element && typeof value === 'string') return elementTitle(value)
  const { target } = params
  const isTypedIntoSecret = meta.secret === true && typeof target === 'string' && looksSecret(target)
  return shown(value, {
    isSecret: isTypedIntoSecret,
    isPlain: isChoice(schema) || [meta.subflow, meta.binds, meta.duration].includes(true),
    words: spoken.words[name] ?? {},
    yesNo: spoken.yesNo,
    quotes: spoken.quotes,
  })
}

function isChoice(schema: z.ZodType): boolean {
  const def = schema.def as { type: string; innerType?: z.ZodType; element?: z.ZodType }
  const inner = def.innerType ?? def.element
  return def.type === 'enum' || (inner !== undefined && isChoice(inner))
}
