import type { HandedOut } from '../../../bots/engine/journal/index.ts'
import type { CommitGuard } from '../../../bots/engine/options.ts'
import { type CentralClient, isRefusal } from '../../api/central/client.ts'
import { askUntilAnswered, leaseLost } from './asking.ts'
import type { Leases } from './leases.ts'
import { moment } from './moment.ts'
import { toldOutcomes } from './told.ts'

export interface CentralGuard extends CommitGuard {
  /**
   * Asked at the last moment before a commit acts: throws `lease-lost`, with `acted` false, where the lease may have gone
   * since central was told, as when the machine slept.
   */
  readonly mayAct: () => void
  /** The commit that was announced is settled; what is done from now on is not about it. */
  settled(): void
}

interface GuardOptions {
  readonly central: { readonly leases: Pick<CentralClient['leases'], 'intend'> }
  readonly leases: Leases
  /** Ends the waiting. */
  readonly signal: AbortSignal
}

/** Announces each commit to central under the lease of its item, and lets it act only while that lasts. */
export function centralGuard({ central, leases, signal }: GuardOptions): CentralGuard {
  let announced: HandedOut | undefined
  return {
    async intend({ token, step, intendedAt }, lease, outcomes) {
      announced = undefined
      const { id, fence } = lease
      const intent = { id, fence, token, step, intendedAt, outcomes: toldOutcomes(outcomes) }
      const asked = { at: moment() }
      const { seconds } = await askUntilAnswered(
        () => {
          asked.at = moment()
          return central.leases.intend(intent, { signal }).catch(takenForLost)
        },
        { goOn: () => leases.mayBeOurs(lease), signal },
      )
      leases.extend(lease, asked.at, seconds)
      announced = lease
    },
    mayAct() {
      if (announced && !leases.isOurs(announced)) {
        throw leaseLost('it ran out between the announcement of the commit and the act')
      }
    },
    settled() {
      announced = undefined
    },
  }
}

/** Central knows more of this commit than we do: the item is given back, and comes again with what is known. */
function takenForLost(thrown: unknown): never {
  throw isRefusal(thrown, 'CONFLICT') ? leaseLost(thrown.message, thrown) : thrown
}
