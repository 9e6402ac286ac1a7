import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { defineStep } from '../define.ts'
import { lastLook, lookAgain } from '../look-again.ts'
import { formula } from '../params.ts'
import { nameOf, requiredTarget, sought } from '../seeing.ts'

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
    const isSo = async (timeout: number) =>
      (await ports.screen.find(target, { signal, timeout })).length > 0 === visible
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
