import type { Central } from './call.ts'
import { KEPT_HOURS } from './server/kept-answers.ts'
import type { Store } from './store/store.ts'
import { escalateTasks } from './tasks/escalate.ts'

/** How often is looked whether something is due; milliseconds. */
const BETWEEN_LOOKS = 10_000

/** What is kept for a while, and what is left of it later is of no use to anyone. */
const FORGOTTEN = [
  `DELETE FROM deskhand.answers WHERE created_at < now() - interval '${KEPT_HOURS} hours'`,
  'DELETE FROM deskhand.sessions WHERE expires_at < now()',
  `DELETE FROM deskhand.sign_ins WHERE since < now() - interval '1 day'`,
  `DELETE FROM deskhand.invitations WHERE expires_at < now() - interval '30 days'`,
]

/**
 * Does what is due by the clock, now and again every few seconds; any number of centrals on one store may. What goes
 * wrong is `troubled`, and tried again. Gives the function that stops it and waits for what is under way.
 */
export function startClockwork(
  { store }: Pick<Central, 'store'>,
  troubled: (error: Error) => void,
): () => Promise<void> {
  let underWay: Promise<void> | undefined
  const look = () => {
    underWay ??= doWhatIsDue(store)
      .catch(troubled)
      .finally(() => {
        underWay = undefined
      })
  }
  look()
  const timer = setInterval(look, BETWEEN_LOOKS)
  return async () => {
    clearInterval(timer)
    await underWay
  }
}

async function doWhatIsDue(store: Store): Promise<void> {
  await escalateTasks(store)
  for (const statement of FORGOTTEN) await store.query(statement)
}
