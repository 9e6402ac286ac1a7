import { BotError } from '../../../../errors/index.ts'
import { accessible } from '../atspi/methods.ts'
import { has } from '../atspi/states.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { refOf } from '../program/raw.ts'
import type { AccessibleNode } from '../types.ts'
import { gone, inWords } from './words.ts'

/** Asks whether it is enabled now: programs also change by the bus what a person could not. Throws `element-blocked`. */
export async function insistOnEnabled(
  client: Pick<BusClient, 'ask'>,
  node: AccessibleNode,
  options: AskOptions,
): Promise<void> {
  const states = await unlessRefused(client.ask(refOf(node.id), accessible.states, [], options), undefined)
  if (!states || has(states, 'defunct')) throw gone(node)
  if (has(states, 'sensitive') || has(states, 'enabled')) return
  throw new BotError('element-blocked', `${inWords(node)} is disabled`, { acted: false })
}
