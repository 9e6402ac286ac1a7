import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineContainer } from '../define.ts'
import { formula } from '../params.ts'

const CASES = 'cases.'

export const flowSwitch = defineContainer({
  kind: 'flow.switch',
  summary:
    'Runs the case that a value names, and `else` where there is none; without `else` that is an error.',
  main: 'value',
  params: z.object({
    value: formula(z.union([z.string(), z.number(), z.boolean()])).describe(
      'What the cases are compared with',
    ),
  }),
  blocks: ['cases.*', 'else'],
  result: z.void(),
  examples: [{ value: '=kind.label' }],
  walk: ({ value }, flow) => {
    const chosen = `${CASES}${value}`
    if (flow.blocks.includes(chosen)) return flow.run(chosen)
    if (flow.blocks.includes('else')) return flow.run('else')
    throw noCase(value, flow.blocks)
  },
})

function noCase(value: unknown, blocks: readonly string[]): BotError {
  const cases = blocks.filter((block) => block.startsWith(CASES)).map((block) => block.slice(CASES.length))
  return new BotError('value-invalid', `There is no case for "${value}"`, {
    expected: `one of ${cases.join(', ')}`,
    found: String(value),
    next: 'Add the case, or an `else` for all others.',
    acted: false,
  })
}
