import { z } from 'zod'
import { defineStep } from '../define.ts'
import { elementExpectations, insist } from '../element-expectations.ts'

export const desktopAssert = defineStep({
  kind: 'desktop.assert',
  summary:
    'Fails unless an element of a window is as expected within the time of the step; seen at all, where nothing else is said.',
  main: 'target',
  params: elementExpectations,
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { target: 'calculator.display', text: '=$string(invoice.total)' },
    { target: 'entry.saved' },
    { target: 'entry.problem', visible: false },
  ],
  run: (given, ports, context) =>
    insist(given, (target, what, options) => ports.desktop.read(target, what, options), ports, context),
})
