import type { Measures } from '../../models/training/index.ts'
import { table } from './table.ts'

/** How good a model is, for people to read. */
export function measuresText({ perClass, strangers, ...measures }: Measures): string {
  const rows = Object.entries(perClass).map(([label, { examples, precision, recall, f1 }]) => [
    label,
    String(examples),
    ...[precision, recall, f1].map((share) => share.toFixed(3)),
  ])
  const known = [
    `accuracy ${measures.accuracy.toFixed(3)} of ${measures.examples} examples of known classes`,
    `calibration error ${measures.calibrationError.toFixed(3)}`,
    `answered without a person: ${percent(measures.answered)}, of these right: ${percent(measures.answeredRight)}`,
    `known and not called unknown: ${percent(measures.passed)}`,
  ]
  const unknown = `strangers refused: ${percent(strangers.refused)} of ${strangers.examples} (${percent(strangers.unknown)} as unknown)`
  const lines = strangers.examples === 0 ? known : [...known, unknown]
  return `${table(['class', 'examples', 'precision', 'recall', 'f1'], rows)}\n${lines.join('\n')}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
