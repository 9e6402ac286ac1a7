import type { Step } from '../model.ts'

/** Every step of a list, with those inside containers, in the order that they are written. */
export function* allSteps(steps: readonly Step[]): Generator<Step> {
  for (const step of steps) {
    yield step
    for (const block of Object.values(step.blocks)) yield* allSteps(block)
    if (step.verify) yield* allSteps(step.verify)
    if (step.compensate !== 'task') yield* allSteps(step.compensate)
  }
}
