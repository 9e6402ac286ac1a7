import dbus from '@particle/dbus-next'
import { fold } from '../../../../elements/index.ts'
import { BotError } from '../../../../errors/index.ts'
import { TO_SHOW } from '../../until.ts'
import { interfaces, selection, setProperty, text } from '../atspi/methods.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { allIn } from '../program/node.ts'
import { refOf } from '../program/raw.ts'
import type { AccessibleNode } from '../types.ts'
import { act, mayBeClicked } from './action.ts'
import { insistOnEnabled } from './enabled.ts'
import { isChecked, isNumber, isTicked, readChoice, readNumber, readText } from './reading.ts'
import { inWords } from './words.ts'

/** Milliseconds after which a field that stays as it was is typed into: that is right too where its program is only slow. */
const SETTLING = 1_000
/** Milliseconds between two looks. */
const BETWEEN = 20

type Held = string | number | boolean

/**
 * Makes a field hold a value and makes sure that it does; false where it cannot be told, and nothing was done. Throws
 * `element-blocked` where it is disabled.
 */
export async function setValue(
  client: BusClient,
  node: AccessibleNode,
  value: Held,
  options: AskOptions,
): Promise<boolean> {
  await insistOnEnabled(client, node, options)
  if (typeof value === 'boolean') return await tick(client, node, value, options)
  if (isNumber(node) && isNumeric(value)) return await setNumber(client, node, Number(value), options)
  const written = String(value)
  if (node.abilities.has('edit')) return await write(client, node, written, options)
  if (node.abilities.has('choose')) return await choose(client, node, written, options)
  return false
}

async function tick(
  client: BusClient,
  node: AccessibleNode,
  value: boolean,
  options: AskOptions,
): Promise<boolean> {
  if (!isTicked(node) || !node.abilities.has('act')) return false
  const look = () => isChecked(client, node, options)
  if ((await look()) === value) return true
  // Those of GTK 4 say that they do something, and do nothing.
  if (!(await mayBeClicked(client, node, options))) return false
  await act(client, node, undefined, options)
  return await makeSure(node, look, value, options)
}

async function setNumber(
  client: BusClient,
  node: AccessibleNode,
  value: number,
  options: AskOptions,
): Promise<boolean> {
  const variant = new dbus.Variant('d', value)
  const look = () => readNumber(client, node, options)
  const before = await look()
  const asked = client.ask(refOf(node.id), setProperty, [interfaces.value, 'CurrentValue', variant], options)
  if ((await unlessRefused(asked, 'refused')) === 'refused') return false
  return await isTaken(node, look, { before, value }, options)
}

async function write(
  client: BusClient,
  node: AccessibleNode,
  value: string,
  options: AskOptions,
): Promise<boolean> {
  // What is hidden cannot be read back, but for how long it is.
  const seen = (shown: string) => (node.isSecret ? [...shown].length : shown)
  const look = async () => seen(await readText(client, node, options))
  const before = await look()
  if (!(await unlessRefused(client.ask(refOf(node.id), text.write, [value], options), false))) return false
  return await isTaken(node, look, { before, value: seen(value) }, options)
}

/** False where it holds what it held before: Swing's spin buttons and Firefox's pages say that they take a value, and take none. */
async function isTaken<T extends Held>(
  node: AccessibleNode,
  look: () => Promise<T>,
  { before, value }: { before: T; value: T },
  options: AskOptions,
): Promise<boolean> {
  if (await comesTo(look, value, SETTLING, options)) return true
  if ((await look()) === before) return false
  return await makeSure(node, look, value, options)
}

/** Lists know their entries by position. */
async function choose(
  client: BusClient,
  node: AccessibleNode,
  value: string,
  options: AskOptions,
): Promise<boolean> {
  const entries = entriesOf(node)
  const index = entries.findIndex(({ name }) => name === fold(value))
  if (entries.length === 0) return false
  if (index < 0) {
    throw new BotError('value-refused', `${inWords(node)} has no entry "${value}"`, {
      expected: 'one of its entries',
      found: entries.map(({ name }) => name).join(', '),
      acted: false,
    })
  }
  const asked = client.ask(refOf(node.id), selection.choose, [index], options)
  if (!(await unlessRefused(asked, false))) return false
  return await makeSure(node, () => readChoice(client, node, options), fold(value), options)
}

/** Its own entries, or those of the list that drops down from it. */
function entriesOf(node: AccessibleNode): readonly AccessibleNode[] {
  return [...allIn(node)].filter(({ role }) => role === 'option')
}

async function makeSure<T extends Held>(
  node: AccessibleNode,
  look: () => Promise<T>,
  value: T,
  options: AskOptions,
): Promise<true> {
  if (await comesTo(look, value, TO_SHOW, options)) return true
  throw refused(node, value, await look())
}

function refused(node: AccessibleNode, value: Held, held: Held): BotError {
  const [expected, found] = node.isSecret ? ['what was written', 'something else'] : [value, held]
  return new BotError('value-refused', `${inWords(node)} does not hold what was written into it`, {
    expected: String(expected),
    found: String(found),
  })
}

/** True as soon as it holds the value; false where it does not in so many milliseconds. */
async function comesTo<T extends Held>(
  look: () => Promise<T>,
  value: T,
  patience: number,
  { signal }: AskOptions,
): Promise<boolean> {
  const end = performance.now() + patience
  while ((await look()) !== value) {
    if (performance.now() > end) return false
    signal?.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, BETWEEN))
  }
  return true
}

function isNumeric(value: string | number): boolean {
  return typeof value === 'number' || (value.trim() !== '' && Number.isFinite(Number(value)))
}
