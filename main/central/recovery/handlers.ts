import { appendAct } from '../audit/append.ts'
import { callerName, type Handlers } from '../call.ts'
import { currentHold, type Hold, letGo, lockHolding } from './holding.ts'

/** Whether items are held back, and the word to hand them out again. */
export const recoveryHandlers: Pick<Handlers<'central'>, 'recovery' | 'open'> = {
  recovery: async ({ central }) => shown(await currentHold(central.store)),

  open: ({ central, caller }) =>
    central.store.transaction(async (tx) => {
      await lockHolding(tx)
      const hold = await currentHold(tx)
      // Whoever comes later with more than this store has holds back what concerns itself, and waits for nobody else.
      await letGo(tx, hold?.isRestored ? 'excused' : 'free')
      if (hold) {
        const { reason, waitingFor } = hold
        const details = { reason, waitingFor }
        await appendAct(tx, {
          actor: callerName(caller),
          action: 'recovery.opened',
          subject: 'central',
          details,
        })
      }
      return shown(undefined)
    }),
}

function shown(hold: Hold | undefined) {
  return {
    held: hold !== undefined,
    reason: hold?.reason ?? null,
    since: hold?.since.toISOString() ?? null,
    waitingFor: [...(hold?.waitingFor ?? [])],
  }
}
