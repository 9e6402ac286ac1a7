import type { Features } from './features.ts'

/** A word as it stands in the text, and by how much it moved the label from its runner-up, in log-odds. */
export interface WordWeight {
  readonly text: string
  readonly weight: number
}

export interface Contributions {
  /** What each feature brought: `rows[feature * classes + class]`. */
  readonly rows: Int8Array
  readonly classes: number
  /** The label and its runner-up, as places among the classes. */
  readonly best: number
  readonly second: number
  /** What a whole weight of 1 stands for in this text. */
  readonly scale: number
}

/** As many words as a person reads at a glance. */
const SHOWN = 8

/** The words that decided, the strongest first. What several words share is divided among them. */
export function explain({ ids, words }: Features, contributions: Contributions): WordWeight[] {
  const { rows, classes, best, second, scale } = contributions
  const owners = new Int32Array(ids.length)
  for (const { features } of words) {
    for (const feature of features) owners[feature] = (owners[feature] ?? 0) + 1
  }
  const part = (feature: number) => {
    const row = feature * classes
    return ((rows[row + best] ?? 0) - (rows[row + second] ?? 0)) / (owners[feature] ?? 1)
  }
  return words
    .map(({ text, features }) => ({
      text,
      weight: features.reduce((sum, feature) => sum + part(feature), 0) * scale,
    }))
    .filter(({ weight }) => weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, SHOWN)
}
