import type { Fact } from '../facts/index.ts'
import type { Draft } from './draft.ts'
import { actsOf } from './rules/index.ts'
import { stepsOf } from './steps/index.ts'

/**
 * The few steps that many facts mean: what a person did, as a bot does it again. Facts may come in any order; a later
 * fact changes no more than the steps that it has to do with, and their ids stay. Linear in the number of facts.
 */
export function compose(facts: readonly Fact[]): Draft[] {
  return stepsOf(actsOf(facts))
}
