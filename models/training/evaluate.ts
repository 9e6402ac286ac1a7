import type { Model } from '../registry/load.ts'
import type { Example } from './examples.ts'
import { type Measures, measure, type Prediction } from './measure.ts'

/** How good a model's answers are, by the thresholds of its card; examples of other classes are strangers. */
export async function evaluate(model: Model, examples: readonly Example[]): Promise<Measures> {
  const { labels, thresholds } = model.card
  const predictions: Prediction[] = []
  for (const example of examples) {
    const { label, confidence, unknown } = await model.classify(example.text)
    const answered = !unknown && confidence >= (thresholds[label] ?? 1)
    predictions.push({ actual: example.label, label, confidence, unknown, answered })
  }
  return measure(predictions, labels)
}
