import { z } from 'zod'
import type { Step } from '../model.ts'
import type { KindRules } from '../read/kinds.ts'
import { blocksOf } from '../read/walk.ts'
import { called, type Rule } from './finding.ts'

export const unreachableStep: Rule = {
  name: 'unreachable-step',
  severity: 'warning',
  next: 'Put a `when` to the step that ends it, or remove what stands behind it.',
  find: ({ bot, kinds }) =>
    blocksOf(bot).flatMap((steps) => {
      const end = steps.findIndex((step) => endsAlways(step, kinds))
      const [ending, next] = end < 0 ? [] : steps.slice(end).filter(({ off }) => !off)
      if (ending === undefined || next === undefined) return []
      return [{ message: `${called(next)} is never reached: ${called(ending)} ends it before`, at: next.at }]
    }),
}

/** True for steps such as flow.fail, which never give anything, where nothing makes them be left out. */
function endsAlways(step: Step, kinds: KindRules): boolean {
  if (step.off || step.when || step.onError === 'continue') return false
  return kinds.get(step.kind)?.kind.result instanceof z.ZodNever
}
