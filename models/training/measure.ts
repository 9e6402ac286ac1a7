/** What was said of an example. */
export interface Prediction {
  /** What it is; strangers have a class that the model does not know. */
  readonly actual: string
  readonly label: string
  readonly confidence: number
  /** Of none of the model's classes, as the model says. */
  readonly unknown: boolean
  /** Neither unknown nor below the threshold of its class. */
  readonly answered: boolean
}

export interface ClassMeasure {
  readonly examples: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How good answers are. All shares are from 0 to 1; a share of nothing is 0. */
export interface Measures {
  /** Examples of known classes. */
  readonly examples: number
  /** The share whose most likely class is right, whether that was sure enough or not. */
  readonly accuracy: number
  readonly perClass: Readonly<Record<string, ClassMeasure>>
  /** By what it is, then by what was said: how many. */
  readonly confusion: Readonly<Record<string, Readonly<Record<string, number>>>>
  /** By how much confidence and being right differ, on average over ten bands of confidence. */
  readonly calibrationError: number
  /** The share that was not taken for unknown. */
  readonly passed: number
  /** The share that was answered, and of these the share that was right. */
  readonly answered: number
  readonly answeredRight: number
  readonly strangers: {
    readonly examples: number
    /** The share that was not answered: unknown, or not sure enough. */
    readonly refused: number
    /** The share that was taken for unknown. */
    readonly unknown: number
  }
}

/** Measures predictions of a model with these classes. */
export function measure(predictions: readonly Prediction[], labels: readonly string[]): Measures {
  const known = predictions.filter(({ actual }) => labels.includes(actual))
  const strangers = predictions.filter(({ actual }) => !labels.includes(actual))
  const answered = known.filter((prediction) => prediction.answered)
  return {
    examples: known.length,
    accuracy: share(known, isRight),
    perClass: Object.fromEntries(labels.map((label) => [label, classMeasure(known, label)])),
    confusion: confusionOf(known, labels),
    calibrationError: calibrationError(known),
    passed: share(known, ({ unknown }) => !unknown),
    answered: share(known, (prediction) => prediction.answered),
    answeredRight: share(answered, isRight),
    strangers: {
      examples: strangers.length,
      refused: share(strangers, (prediction) => !prediction.answered),
      unknown: share(strangers, ({ unknown }) => unknown),
    },
  }
}

function isRight({ actual, label }: Prediction): boolean {
  return actual === label
}

function share(all: readonly Prediction[], holds: (prediction: Prediction) => boolean): number {
  return quotient(all.filter(holds).length, all.length)
}

function quotient(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function classMeasure(known: readonly Prediction[], label: string): ClassMeasure {
  const actual = known.filter((prediction) => prediction.actual === label).length
  const said = known.filter((prediction) => prediction.label === label).length
  const hits = known.filter((prediction) => prediction.label === label && isRight(prediction)).length
  return {
    examples: actual,
    precision: quotient(hits, said),
    recall: quotient(hits, actual),
    f1: quotient(2 * hits, said + actual),
  }
}

function confusionOf(known: readonly Prediction[], labels: readonly string[]) {
  const count = (actual: string, said: string) =>
    known.filter((prediction) => prediction.actual === actual && prediction.label === said).length
  return Object.fromEntries(
    labels.map((actual) => [actual, Object.fromEntries(labels.map((said) => [said, count(actual, said)]))]),
  )
}

const BANDS = 10

function calibrationError(known: readonly Prediction[]): number {
  const bands = Map.groupBy(known, ({ confidence }) => Math.min(BANDS - 1, Math.floor(confidence * BANDS)))
  return [...bands.values()].reduce((error, band) => {
    const confidence = band.reduce((sum, prediction) => sum + prediction.confidence, 0)
    return error + Math.abs(confidence - band.filter(isRight).length) / known.length
  }, 0)
}
