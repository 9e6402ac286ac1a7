import { called, type Rule } from './finding.ts'

export const commitWithoutVerify: Rule = {
  name: 'commit-without-verify',
  severity: 'warning',
  next: 'Add `verify`: steps that end with true where it happened; or say `effect: idempotent` where doing it twice does no harm.',
  find: ({ steps }) =>
    steps
      .filter((step) => step.effect === 'commit' && step.verify === undefined)
      .map((step) => ({
        message: `Should a crash leave doubt, nothing tells whether ${called(step)} happened`,
        at: step.at,
      })),
}
