import { linesOf } from './lines.ts'
import type { BotDocument, Spot, StepNode } from './model.ts'
import { fileOf, listAt } from './paths.ts'
import { partsText, readStep } from './read.ts'
import { withList } from './tree.ts'

/** A step on its own: its text as if it stood in a list without indentation, lines ended by `\n`. */
export interface LooseStep {
  readonly lead: string
  readonly text: string
  /** Keeps the identity of the step that it was. */
  readonly was?: StepNode
}

/** A step taken out of its list, with what its author wrote above it. */
export function loosened(step: StepNode): LooseStep {
  const text = partsText(step.parts)
  const indent = text.search(/[^ ]/)
  const stripped = (whole: string) =>
    linesOf(whole.replaceAll('\r\n', '\n'))
      .map((line) => line.text.replace(new RegExp(`^ {0,${indent}}`), ''))
      .join('')
  return { lead: stripped(step.lead), text: whole(stripped(text)), was: step }
}

/** Puts steps into a list; gives them as they stand there. */
export function placed(
  document: BotDocument,
  { list: path, index }: Spot,
  loose: readonly LooseStep[],
): { document: BotDocument; steps: StepNode[] } {
  const lineEnd = document.texts.get(fileOf(path))?.includes('\r\n') ? '\r\n' : '\n'
  const indent = listAt(document, path)?.indent ?? 0
  const indented = (text: string) =>
    text.replace(/^(?=[^\n])/gm, ' '.repeat(indent)).replaceAll('\n', lineEnd)
  const steps = loose.map(({ lead, text, was }) => ({
    ...readStep(indented(text), was),
    lead: indented(lead),
  }))
  const next = withList(document, path, (list) => {
    const ended = list.steps.map((step, at) =>
      at < list.steps.length - 1 ? step : withLineEnd(step, lineEnd),
    )
    return {
      ...list,
      rest: list.rest.includes('\n') ? list.rest : list.rest + lineEnd,
      steps: [...ended.slice(0, index), ...steps, ...ended.slice(index)],
    }
  })
  return { document: next, steps }
}

/** The last line of a file may have no end. */
function withLineEnd(step: StepNode, lineEnd: string): StepNode {
  const text = partsText(step.parts)
  return text.endsWith('\n') ? step : { ...readStep(text + lineEnd, step), lead: step.lead }
}

/** Whole lines. */
function whole(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`
}
