import { BotError } from '../errors/index.ts'
import type { Run } from './run.ts'

/**
 * Leaves an item to the person who does it by hand for another run: throws `item-taken`. At a commit it is looked at behind
 * the intent, for who takes an item over looks behind taking it: one of the two sees the other.
 */
export function refuseHeld({ journal, bot, id }: Run, reference: string): void {
  const held = journal.openElsewhere(bot.name, reference, id).find((one) => journal.isItemHeld(one))
  if (!held) return
  throw new BotError('item-taken', `Somebody does this item by hand, for run ${held.run}`, { acted: false })
}
