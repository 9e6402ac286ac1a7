import { z } from 'zod'
import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import { defineStep, type StepContext } from '../define.ts'
import { point } from '../mouse.ts'
import { element } from '../params.ts'
import { performOne } from '../perform.ts'
import type { Ports } from '../ports/index.ts'

/** Milliseconds that a page is given to bring more before the wheel is turned again. */
const PAUSE = 150

const params = z.object({
  target: element().optional().describe('The element to bring into view, or over which the wheel is turned'),
  by: z
    .object({ x: z.number().default(0), y: z.number().default(0) })
    .optional()
    .describe('How far the wheel turns, in pixels'),
  position: point
    .optional()
    .describe(
      'Where the wheel is turned, in pixels from the upper left corner of the element; else its middle',
    ),
  until: element().optional().describe('Turns the wheel on, `by` as far each time, until this is there'),
})
type Given = z.output<typeof params>

export const browserScroll = defineStep({
  kind: 'browser.scroll',
  summary:
    'Brings an element into view, or turns the wheel. Other steps bring their element into view by themselves.',
  main: 'target',
  params,
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { target: 'list.last' },
    { by: { y: 800 } },
    { target: 'list.rows', by: { y: 400 }, until: 'list.invoice' },
    { target: 'page.map', by: { y: -200 }, position: { x: 120, y: 80 } },
  ],
  run: async (given, ports, context) => {
    const { target, by, position, until } = given
    const { signal, timeout } = context
    if (until) await scrollUntil(until, given, ports, context)
    else await ports.browser.scroll(target, by, { position, signal, timeout })
  },
})

/** Lists that load as one goes on bring their rows one screen after another. */
async function scrollUntil(
  until: ElementDescription,
  { target, by, position }: Given,
  ports: Ports,
  context: StepContext,
): Promise<void> {
  if (!by) throw noDistance()
  const { clock, browser } = ports
  const { signal } = context
  const deadline = clock.now().getTime() + context.timeout - PAUSE
  while (!(await isThere(until, ports, context))) {
    const left = deadline - clock.now().getTime()
    if (left <= 0) throw neverCame(until)
    await browser.scroll(target, by, { position, signal, timeout: left })
    await clock.sleep(PAUSE, signal)
  }
}

async function isThere(target: ElementDescription, ports: Ports, context: StepContext): Promise<boolean> {
  return (await performOne({ do: 'read', target, what: 'visible' }, ports, context)) === true
}

function noDistance(): BotError {
  return new BotError('field-invalid', 'The wheel cannot be turned on without a distance', {
    expected: '`by` beside `until`',
    found: 'no `by`',
    acted: false,
  })
}

function neverCame({ ref }: ElementDescription): BotError {
  return new BotError('element-missing', `"${ref}" did not come into the page by scrolling`, {
    expected: `"${ref}" further on`,
    found: 'the end of the time of this step',
  })
}
