import { z } from 'zod'
import { defineStep } from '../define.ts'
import { duration, element, formula, textOrSecret } from '../params.ts'

export const browserType = defineStep({
  kind: 'browser.type',
  summary: 'Types key by key, for fields that watch the keys. For all others use browser.fill.',
  main: 'target',
  params: z.object({
    target: element().describe('The field'),
    text: formula(textOrSecret()).describe('What to type, behind what stands there'),
    pause: formula(duration).default(0).describe('Time between two keys'),
  }),
  result: z.void(),
  effect: 'commit',
  examples: [{ target: 'search.words', text: '=invoice.vendor', pause: '50ms' }],
  run: ({ target, text, pause }, { browser }, { signal, timeout }) =>
    browser.type(target, text, { pause, signal, timeout }),
})
