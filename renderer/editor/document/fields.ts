import { isMap, parseDocument, type YAMLMap } from 'yaml'
import { STYLE } from '../../../bots/format/print/style.ts'
import { commonFields, kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { FieldLines, textWithField, textWithMap } from './field-lines.ts'
import { lineEndOf, linesOf } from './lines.ts'
import type { StepNode } from './model.ts'
import { fieldColumn, isInBraces, partsText, readStep } from './read.ts'

const rules = kindRules(catalogue)

/**
 * The step with one field set to plain data, or without it where the value is undefined. Only the lines of that field
 * change; comments in them stay.
 */
export function withField(step: StepNode, name: string, value: unknown): StepNode {
  const text = textWithField(fieldLines(step), name, value, orderOf(step.kind))
  return { ...readStep(text, step), lead: step.lead }
}

/**
 * The step with a field changed that is a map, its comments too; where it has none it is an empty one before, and an empty
 * one is left out. What cannot be read as a map stays as it is.
 */
export function withMap(step: StepNode, name: string, change: (map: YAMLMap) => void): StepNode {
  const text = textWithMap(fieldLines(step), name, change, orderOf(step.kind))
  return text === undefined ? step : { ...readStep(text, step), lead: step.lead }
}

function fieldLines(step: StepNode): FieldLines {
  const text = inBlockStyle(step)
  const lines = linesOf(text)
  return new FieldLines(text, fieldColumn(lines, lines[0]?.indent ?? 0))
}

/** The text of a step whose fields have lines of their own, also where they stood in braces. */
function inBlockStyle({ parts }: StepNode): string {
  const text = partsText(parts)
  const indent = text.search(/[^ ]/)
  if (!isInBraces(text)) return text
  const document = parseDocument(text.slice(indent).replaceAll('\r\n', '\n'))
  const item = document.getIn([0], true)
  if (document.errors.length > 0 || !isMap(item)) return text
  item.flow = false
  return document
    .toString(STYLE)
    .replace(/^(?=[^\n])/gm, ' '.repeat(indent))
    .replaceAll('\n', lineEndOf(text))
}

/** The kind, its parameters, what every step may carry, then the steps inside. */
function orderOf(kind = ''): string[] {
  const rule = rules.get(kind)
  return [kind, ...(rule?.params ?? []).map(({ field }) => field), ...commonFields]
}
