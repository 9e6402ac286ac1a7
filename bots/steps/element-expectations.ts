import { z } from 'zod'
import type { ElementDescription } from '../elements/types.ts'
import { BotError } from '../errors/index.ts'
import type { StepContext } from './define.ts'
import { lastLook, lookAgain } from './look-again.ts'
import { element, formula } from './params.ts'
import type { CallOptions, Ports } from './ports/index.ts'

/** What can be expected of an element, in a page or in a window. */
export const elementExpectations = z.object({
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

type What = Exclude<Expectation['kind'], 'contains'>
type Read = (target: ElementDescription, what: What, options: CallOptions) => Promise<unknown>

/** Throws `assertion-failed` unless the element is as expected within the time of the step. */
export async function insist(
  given: z.output<typeof elementExpectations>,
  read: Read,
  ports: Ports,
  context: StepContext,
): Promise<void> {
  const last = lastLook(ports, context)
  const { signal } = context
  for (const expectation of expectations(given)) {
    const { kind } = expectation
    let found: unknown
    const isSo = async (timeout: number) => {
      found = await read(given.target, kind === 'contains' ? 'text' : kind, { signal, timeout })
      return fits(expectation, found)
    }
    if (!(await lookAgain(isSo, last, ports, signal))) throw failed(given.target.ref, expectation, found)
  }
}

function expectations(given: z.output<typeof elementExpectations>): Expectation[] {
  const asked = KINDS.flatMap((kind) => (given[kind] === undefined ? [] : [{ kind, expected: given[kind] }]))
  return asked.length > 0 ? asked : [{ kind: 'visible', expected: true }]
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
