import { softmax } from '../classify/softmax.ts'
import type { Strangeness } from '../classify/unknown.ts'
import { surprise, temperatureOf } from './calibrate.ts'
import { foldsOf } from './folds.ts'
import { type HeldOut, heldOut, MOST_EPOCHS, type Prepared } from './held-out.ts'
import type { LearningOptions } from './logistic.ts'

/** Each example is in one of these parts, and judged by a model that learned from the others. */
export const PARTS = 5

/** What models that never saw the examples say about them: what limits are set by. */
export interface CrossFit {
  /** After how many epochs the truth surprises least; more would learn the examples by heart. */
  readonly epochs: number
  readonly temperature: number
  /** One an example, in their order. */
  readonly known: readonly Judged[]
  /** Examples of each class, judged by a model that learned without that class. */
  readonly strangers: readonly Judged[]
}

/** An example judged by a model that never saw it. */
export interface Judged extends Strangeness {
  /** The class that it is, and the class that was said, as places among the labels. */
  readonly actual: number
  readonly said: number
}

/** Learns several times, each time from a part of the examples; `done` is called after each time. */
export function crossFit(
  examples: readonly Prepared[],
  options: LearningOptions,
  done: () => void,
): CrossFit {
  const folds = foldsOf(examples, PARTS, options.seed)
  const known = byTurns(examples, folds, PARTS, options, done)
  const epochs = bestEpoch(known)
  const temperature = temperatureOf(known.map((held) => saidAfter(held, epochs)))
  const classes = examples.map(({ label }) => label)
  // With two classes a model without one of them has nothing to choose from.
  const strangers = options.classes > 2 ? byTurns(examples, classes, options.classes, options, done) : []
  const judge = (held: HeldOut) => judged(held, epochs, temperature)
  return { epochs, temperature, known: known.map(judge), strangers: strangers.map(judge) }
}

/** How often `crossFit` learns. */
export function turnsFor(classes: number): number {
  return PARTS + (classes > 2 ? classes : 0)
}

/** Each part in turn is judged by a model of all others; gives what was said in the order of the examples. */
function byTurns(
  examples: readonly Prepared[],
  partOf: readonly number[],
  parts: number,
  options: LearningOptions,
  done: () => void,
): HeldOut[] {
  const result = new Map<number, HeldOut>()
  for (let part = 0; part < parts; part++) {
    const places = [...examples.keys()].filter((place) => partOf[place] === part)
    const others = examples.filter((_, place) => partOf[place] !== part)
    const checked = examples.filter((_, place) => partOf[place] === part)
    for (const [at, held] of heldOut(others, checked, options).entries()) result.set(places[at] ?? -1, held)
    done()
  }
  return [...examples.keys()].flatMap((place) => result.get(place) ?? [])
}

function bestEpoch(known: readonly HeldOut[]): number {
  const surprises = Array.from({ length: MOST_EPOCHS }, (_, at) =>
    surprise(
      known.map((held) => saidAfter(held, at + 1)),
      1,
    ),
  )
  return surprises.indexOf(Math.min(...surprises)) + 1
}

function saidAfter({ label, logits }: HeldOut, epochs: number) {
  return { label, logits: logits[epochs - 1] ?? [] }
}

function judged(held: HeldOut, epochs: number, temperature: number): Judged {
  const { label, logits } = saidAfter(held, epochs)
  const shares = softmax(logits.map((logit) => logit / temperature))
  const confidence = Math.max(...shares)
  return { actual: label, said: shares.indexOf(confidence), confidence, novelty: held.novelty }
}
