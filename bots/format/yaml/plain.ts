import { isMap, isScalar, isSeq, type Scalar } from 'yaml'
import { entriesOf } from './entries.ts'
import { show } from './show.ts'
import { DEEPEST, isNothing, isSound, type Node, type Source } from './source.ts'

/** Stands for a value that could not be read; the problem is noted. */
export const REFUSED = Symbol('refused')

/** What becomes of each text inside; it may note a problem and give `REFUSED`. */
export type TextReader = (text: string, node: Scalar) => unknown

/**
 * The value of a node as plain data. Numbers that would lose what was written (`00123`, more digits than a
 * number holds) are refused. Gives `REFUSED` where any part was.
 */
export function plainOf(source: Source, node: Node, readText: TextReader = asIs, depth = 0): unknown {
  if (depth > DEEPEST) {
    source.refuse('field-invalid', 'The value is nested too deeply', node, {
      expected: `at most ${DEEPEST} levels`,
    })
    return REFUSED
  }
  if (isScalar(node)) return scalarOf(source, node, readText)
  if (isSeq(node)) return listOf(source, node.items as Node[], readText, depth + 1)
  if (isMap(node)) return mapOf(source, node, readText, depth + 1)
  return isNothing(node) ? null : REFUSED
}

function asIs(text: string): string {
  return text
}

function scalarOf(source: Source, node: Scalar, readText: TextReader): unknown {
  const { value } = node
  if (typeof value === 'string') return readText(value, node)
  if (typeof value === 'number' && !keepsWhatWasWritten(value, node.source ?? '')) {
    source.refuse('field-invalid', `${node.source} would be read as the number ${value}`, node, {
      expected: 'a number that stays what was written, or text in quotes',
      found: show(node),
      next: `Put it in quotes: "${node.source}".`,
    })
    return REFUSED
  }
  return value
}

function keepsWhatWasWritten(value: number, written: string): boolean {
  if (!Number.isFinite(value) || /^[-+]?0\d/.test(written)) return false
  const isWhole = /^[-+]?\d+$/.test(written)
  return !isWhole || Number.isSafeInteger(value) || String(value) === written
}

function listOf(source: Source, items: readonly Node[], readText: TextReader, depth: number): unknown {
  const values = items.map((item) =>
    isSound(source, item) ? plainOf(source, item, readText, depth) : REFUSED,
  )
  return values.includes(REFUSED) ? REFUSED : values
}

function mapOf(source: Source, node: Node, readText: TextReader, depth: number): unknown {
  const before = source.problems.length
  const values: Record<string, unknown> = {}
  for (const { name, value } of entriesOf(source, node, 'The value')?.values() ?? [])
    values[name] = plainOf(source, value, readText, depth)
  return source.problems.length > before || Object.values(values).includes(REFUSED) ? REFUSED : values
}
