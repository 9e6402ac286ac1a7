import { called, type Rule } from './finding.ts'

export const commitWithoutId: Rule = {
  name: 'commit-without-id',
  severity: 'warning',
  next: 'Give it an `id`, and keep that for as long as the step means the same.',
  find: ({ steps }) =>
    steps
      .filter((step) => step.effect === 'commit' && step.id === undefined)
      .map((step) => ({
        message: `An edit may make ${called(step)} look like a new step, which would be done again on resume`,
        at: step.at,
      })),
}
