import { isFormula } from '../formula/index.ts'
import { called, type Rule } from './finding.ts'

export const hardCodedDelay: Rule = {
  name: 'hard-coded-delay',
  severity: 'warning',
  next: 'Wait for what is meant, with browser.wait; steps on a page wait for their element by themselves.',
  find: ({ steps }) =>
    steps
      .filter((step) => step.kind === 'flow.wait' && !isFormula(step.params.time))
      .map((step) => ({
        message: `${called(step)} is too short on a slow day and too long on all others`,
        at: step.at,
      })),
}
