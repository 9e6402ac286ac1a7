import { type Language, type SentencePart, sentenceParts } from '../../../bots/steps/sentence.ts'
import { type StepNode, valuesOf } from '../document/index.ts'

/** What a step does as people say it, in pieces; its first line as written where it cannot be read. */
export function sentenceOf(
  step: StepNode,
  language: Language,
  titleOf: (ref: string) => string,
): SentencePart[] {
  const { kind } = step
  const { params, fields, isReadable } = valuesOf(step)
  if (kind === undefined || !isReadable) return [{ text: firstLine(step), isValue: true }]
  const name = typeof fields.name === 'string' ? fields.name : undefined
  return sentenceParts({ kind, params, ...(name !== undefined && { name }) }, language, titleOf)
}

/** All that is searched in a step: its sentence, and its own lines. */
export function searchedText(step: StepNode, language: Language, titleOf: (ref: string) => string): string {
  const own = step.parts.filter((part) => typeof part === 'string').join('\n')
  const said = sentenceOf(step, language, titleOf).map(({ text }) => text)
  return `${said.join('')}\n${own}`.toLocaleLowerCase(language)
}

function firstLine({ parts }: StepNode): string {
  const text = parts.find((part) => typeof part === 'string') ?? ''
  return (text.split('\n')[0] ?? '').replace(/^\s*-\s*/, '').trim()
}
