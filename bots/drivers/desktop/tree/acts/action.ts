import { BotError } from '../../../../errors/index.ts'
import { action } from '../atspi/methods.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { isSilence, unlessRefused } from '../bus/failures.ts'
import { refOf } from '../program/raw.ts'
import type { AccessibleNode } from '../types.ts'
import { insistOnEnabled } from './enabled.ts'
import { inWords } from './words.ts'

/** What toolkits call a click, the likeliest first. */
const CLICKS = ['click', 'press', 'activate', 'toggle', 'select', 'jump', 'open', 'invoke', 'showmenu']
/** Milliseconds; a program that opens a dialog answers only when that is closed. */
const ANSWER_TIME = 3_000

/** Does what a click does, or the action of that name. */
export async function act(
  client: BusClient,
  node: AccessibleNode,
  wanted: string | undefined,
  options: AskOptions,
): Promise<void> {
  const ref = refOf(node.id)
  await insistOnEnabled(client, node, options)
  const index = await indexOf(client, node, wanted, options)
  const timeout = Math.min(options.timeout, ANSWER_TIME)
  const isDone = await patiently(client.ask(ref, action.doIt, [index], { ...options, timeout }))
  if (!isDone) throw new BotError('element-blocked', `${inWords(node)} did not let itself be pressed`)
}

/** Whether it has an action that does what a click does. */
export async function mayBeClicked(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<boolean> {
  return indexIn(await namesOf(client, node, options), CLICKS) !== undefined
}

async function indexOf(
  client: BusClient,
  node: AccessibleNode,
  wanted: string | undefined,
  options: AskOptions,
): Promise<number> {
  const names = await namesOf(client, node, options)
  const index = indexIn(names, wanted === undefined ? CLICKS : [wanted])
  if (index !== undefined) return index
  throw new BotError('element-blocked', `${inWords(node)} has no such action`, {
    expected: wanted ?? 'something like a click',
    found: names.join(', ') || 'no actions',
    acted: false,
  })
}

async function namesOf(client: BusClient, node: AccessibleNode, options: AskOptions): Promise<string[]> {
  const all = await unlessRefused(client.ask(refOf(node.id), action.all, [], options), [])
  return all.map(([name]) => name)
}

/** The place of the first of the wanted ones that is there. */
function indexIn(names: readonly string[], wanted: readonly string[]): number | undefined {
  const known = names.map(plain)
  return wanted.map((name) => known.indexOf(plain(name))).find((at) => at >= 0)
}

/** `ShowMenu`, `show-menu` and `show menu` are the same. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

/** It was told; that it does not answer is often so because it shows something, and the next step sees that. */
async function patiently(done: Promise<boolean>): Promise<boolean> {
  try {
    return await unlessRefused(done, false)
  } catch (error) {
    if (isSilence(error)) return true
    throw error
  }
}
