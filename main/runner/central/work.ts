import { setTimeout as pause } from 'node:timers/promises'
import type { LeasedItem } from '../../api/central/contract/leases.ts'
import { isAway, refusal } from './asking.ts'
import type { CarryBatch } from './carry-batch.ts'
import type { HeldLeases } from './held-leases.ts'
import { type Moment, moment } from './moment.ts'
import type { OutboxSender } from './outbox.ts'
import type { Reach } from './reach.ts'
import type { Resting } from './resting.ts'

/** How long to wait where there is nothing to do, and at the most while central is away; milliseconds. */
const IDLE = 1_000
const LONGEST_WAIT = 10_000
/** How often it is looked whether central knows how far this PC is; milliseconds. */
const SOON = 100

interface WorkOptions {
  readonly reach: Reach
  readonly outbox: Pick<OutboxSender, 'isKnown' | 'take'>
  readonly held: HeldLeases
  readonly resting: Resting
  /** Bots that this runner has. */
  readonly bots: readonly string[]
  /** Items at a time. */
  readonly count: number
  readonly carry: CarryBatch
  readonly say: (text: string) => void
  /** No further item is begun. */
  readonly stop: AbortSignal
}

/** Items that were taken together; their leases last `seconds` from the moment when central was asked. */
interface Taken {
  readonly items: readonly LeasedItem[]
  readonly asked: Moment
  readonly seconds: number
}

/** Takes items and has them carried, queue after queue, until it is told to stop. Throws `central-refused`. */
export async function work(options: WorkOptions): Promise<void> {
  const { outbox, stop } = options
  const hold = toldOnce(options.say)
  for (let wait = IDLE; !stop.aborted; ) {
    if (!outbox.isKnown) {
      await resting(SOON, stop)
      continue
    }
    const taken = await take(options, hold)
    if (taken && taken.items.length > 0) await carryAll(taken, options)
    else await resting(taken ? IDLE : wait, stop)
    wait = taken ? IDLE : Math.min(wait * 2, LONGEST_WAIT)
  }
}

/** Undefined where central did not answer. */
async function take(
  { outbox, reach, resting: rests, bots, count, held }: WorkOptions,
  hold: (reason: string | undefined) => void,
): Promise<Taken | undefined> {
  const fit = bots.filter((bot) => !rests.isResting(bot))
  if (fit.length === 0) return { items: [], asked: moment(), seconds: 0 }
  const asked = moment()
  try {
    const { items, seconds, held: reason } = await outbox.take({ bots: fit, count })
    reach.answered()
    held.hold(items)
    hold(reason)
    return { items, asked, seconds }
  } catch (thrown) {
    if (!isAway(thrown)) throw refusal(thrown)
    reach.lost(thrown)
    return undefined
  }
}

async function carryAll({ items, asked, seconds }: Taken, { carry, held, stop }: WorkOptions): Promise<void> {
  for (const [queue, group] of Map.groupBy(items, (item) => item.queue)) {
    const [first] = group
    if (stop.aborted || !first) await held.release(group)
    else await carry({ queue, bot: first.bot, items: group, asked, seconds })
  }
}

/** Says why central hands nothing out, once for each reason. */
function toldOnce(say: (text: string) => void): (reason: string | undefined) => void {
  let last: string | undefined
  return (reason) => {
    if (reason !== undefined && reason !== last) say(`Central hands nothing out: ${reason}`)
    if (reason === undefined && last !== undefined) say('Central hands items out again.')
    last = reason
  }
}

async function resting(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined)
}
