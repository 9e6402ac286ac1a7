import { isMap, isScalar, isSeq } from 'yaml'
import type { Node } from './source.ts'

const LONGEST_SHOWN = 60

/** What a node holds, for messages: `the number 123 (written 00123)`, `text "x"`, `a map`. */
export function show(node: Node | undefined): string {
  if (isMap(node)) return 'a map'
  if (isSeq(node)) return 'a list'
  if (!isScalar(node) || node.value === null) return 'nothing'
  if (typeof node.value === 'string') return `text ${shortened(JSON.stringify(node.value))}`
  return showLiteral(node.value, node.source)
}

function showLiteral(value: unknown, written: string | undefined): string {
  const shown = typeof value === 'number' ? `the number ${value}` : String(value)
  return written === undefined || written === String(value)
    ? shown
    : `${shown} (written ${shortened(written)})`
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}
