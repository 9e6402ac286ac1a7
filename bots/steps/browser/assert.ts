import { z } from 'zod'
import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import { defineStep, type StepContext } from '../define.ts'
import { element, formula } from '../params.ts'
import { performOne } from '../perform.ts'
import type { Ports } from '../ports/index.ts'

/** Milliseconds between two looks. */
const PAUSE = 100

const params = z.object({
  target: element().describe('The element'),
  text: formula(z.string()).optional().describe('Its whole text; white space is folded'),
  contains: formula(z.string()).optional().describe('A part of its text; white space is folded'),
  value: formula(z.string()).optional().describe('The value of a field'),
  checked: formula(z.boolean()).optional().describe('Whether it is on'),
  count: formula(z.int().nonnegative()).optional().describe('How many there are'),
  visible: formula(z.boolean()).optional().describe('Whether it is seen'),
})
const KINDS = ['text', 'contains', 'value', 'checked', 'count', 'visible'] as const

interface Expectation {
  readonly kind: (typeof KINDS)[number]
  readonly expected: unknown
}

export const browserAssert = defineStep({
  kind: 'browser.assert',
  summary:
    'Fails unless the page shows what is expected within the time of the step; seen at all, where nothing else is said.',
  main: 'target',
  params,
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { target: 'ledger.status', text: 'Posted' },
    { target: 'ledger.rows', count: '=$count(lines)' },
    { target: 'ledger.receipt' },
  ],
  run: async (given, ports, context) => {
    const deadline = ports.clock.now().getTime() + context.timeout - PAUSE
    for (const expectation of expectations(given)) {
      await insist(given.target, expectation, deadline, ports, context)
    }
  },
})

function expectations(given: z.output<typeof params>): Expectation[] {
  const asked = KINDS.flatMap((kind) => (given[kind] === undefined ? [] : [{ kind, expected: given[kind] }]))
  return asked.length > 0 ? asked : [{ kind: 'visible', expected: true }]
}

/** Looks again and again, as pages change; the last look is just before the step's time is up. */
async function insist(
  target: ElementDescription,
  expectation: Expectation,
  deadline: number,
  ports: Ports,
  context: StepContext,
): Promise<void> {
  const what = expectation.kind === 'contains' ? 'text' : expectation.kind
  for (;;) {
    const left = deadline - ports.clock.now().getTime()
    const patience = { ...context, timeout: Math.max(left, PAUSE) }
    const found = await performOne({ do: 'read', target, what }, ports, patience)
    if (fits(expectation, found)) return
    if (left <= 0) throw failed(target.ref, expectation, found)
    await ports.clock.sleep(PAUSE, context.signal)
  }
}

function fits({ kind, expected }: Expectation, found: unknown): boolean {
  if (kind === 'text') return folded(found) === folded(expected)
  if (kind === 'contains') return folded(found).includes(folded(expected))
  return found === expected
}

function folded(text: unknown): string {
  return String(text).replace(/\s+/g, ' ').trim()
}

function failed(ref: string, { kind, expected }: Expectation, found: unknown): BotError {
  return new BotError('assertion-failed', `"${ref}" is not as expected`, {
    expected: `${kind}: ${JSON.stringify(expected)}`,
    found: JSON.stringify(found),
    acted: false,
  })
}
