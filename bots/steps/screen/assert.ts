import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { lastLook, lookAgain } from '../look-again.ts'
import { formula } from '../params.ts'
import { nameOf, requiredTarget, sought } from '../seeing.ts'

/** Milliseconds that a window is waited for where nothing is to be seen in it. */
const BRIEFLY = 500

export const screenAssert = defineStep({
  kind: 'screen.assert',
  summary:
    'Fails unless words or an image are shown on the screen, or gone from it, within the time of the step.',
  main: 'text',
  params: sought.omit({ nth: true }).extend({
    visible: formula(z.boolean()).default(true).describe('Whether it is to be seen'),
  }),
  result: z.void(),
  effect: 'idempotent',
  examples: [
    { text: 'Posted', within: 'ledger.window' },
    { image: 'images/busy.png', visible: false },
  ],
  run: async ({ visible, ...given }, ports, context) => {
    const target = requiredTarget(given, context)
    const { signal } = context
    const isSo = async (left: number) => {
      const look = ports.screen.find(target, { signal, timeout: visible ? left : Math.min(left, BRIEFLY) })
      const places = await (visible ? look : look.catch(noneInNothing))
      return places.length > 0 === visible
    }
    if (await lookAgain(isSo, lastLook(ports, context), ports, signal)) return
    throw new BotError(
      'assertion-failed',
      `${nameOf(target)} is ${visible ? 'not' : 'still'} on the screen`,
      {
        acted: false,
      },
    )
  },
})

/** A window that is not there shows nothing. */
function noneInNothing(error: unknown): readonly [] {
  if (error instanceof BotError && ['element-missing', 'window-missing'].includes(error.code)) return []
  throw error
}
