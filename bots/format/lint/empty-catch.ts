import { called, type Rule } from './finding.ts'

export const emptyCatch: Rule = {
  name: 'empty-catch',
  severity: 'warning',
  next: 'Say what is to be done about the error, or remove the step around it.',
  find: ({ steps }) =>
    steps
      .filter((step) => step.blocks.catch?.every(({ off }) => off))
      .map((step) => ({ message: `${called(step)} drops every error without a word`, at: step.at })),
}
