import { fold } from '../../../../elements/index.ts'
import { accessible, getProperty, interfaces, NO_OBJECT, selection, text } from '../atspi/methods.ts'
import { has } from '../atspi/states.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { allIn } from '../program/node.ts'
import { refOf, toRef } from '../program/raw.ts'
import type { AccessibleNode } from '../types.ts'
import { gone } from './words.ts'

const TICKED: ReadonlySet<string> = new Set(['checkbox', 'radio', 'menuitemcheckbox', 'menuitemradio'])
const NUMBERS: ReadonlySet<string> = new Set(['meter', 'progressbar', 'scrollbar', 'slider', 'spinbutton'])
const CHOICES: ReadonlySet<string> = new Set(['combobox', 'listbox', 'tablist', 'tree'])

/** Whether it is a thing to tick. */
export function isTicked({ role, states, nativeRole }: AccessibleNode): boolean {
  return TICKED.has(role) || states.has('checkable') || nativeRole === 'toggle button'
}

/** Whether it holds a number. */
export function isNumber({ role, abilities }: AccessibleNode): boolean {
  return NUMBERS.has(role) && abilities.has('number')
}

/** The text that it shows: what stands in it, else its name. */
export async function readText(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<string> {
  if (!node.abilities.has('read')) return node.name
  const upTo = async (end: number) =>
    await unlessRefused(client.ask(refOf(node.id), text.read, [0, end], options), undefined)
  const shown = await upTo(-1)
  // GTK 4 knows no text to the end of fields of one line.
  const all =
    shown === '' && node.program.toolkit === 'GTK' ? await upTo(await lengthOf(client, node, options)) : shown
  if (all === undefined) throw gone(node)
  return all
}

async function lengthOf(client: BusClient, node: AccessibleNode, options: AskOptions): Promise<number> {
  const asked = client.ask(refOf(node.id), getProperty, [interfaces.text, 'CharacterCount'], options)
  return Number((await unlessRefused(asked, undefined))?.value ?? 0)
}

/** What a field holds now. */
export async function readValue(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<string | number | boolean> {
  if (isTicked(node)) return await isChecked(client, node, options)
  if (isNumber(node) && !(await isZeroByMistake(client, node, options)))
    return await readNumber(client, node, options)
  if (CHOICES.has(node.role)) return await readChoice(client, node, options)
  return await readText(client, node, options)
}

export async function isChecked(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<boolean> {
  const states = await unlessRefused(client.ask(refOf(node.id), accessible.states, [], options), undefined)
  if (!states) throw gone(node)
  return has(states, 'checked') || has(states, 'pressed')
}

export async function readNumber(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<number> {
  const asked = client.ask(refOf(node.id), getProperty, [interfaces.value, 'CurrentValue'], options)
  const answer = await unlessRefused(asked, undefined)
  if (!answer) throw gone(node)
  return Number(answer.value)
}

/** Of dates Qt says that they are the number 0. */
async function isZeroByMistake(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<boolean> {
  if (!node.abilities.has('read') || (await readNumber(client, node, options)) !== 0) return false
  return /[1-9]/.test(await readText(client, node, options))
}

/** The entry that is chosen, else what is written in the field of the list; '' where there is neither. */
export async function readChoice(
  client: BusClient,
  node: AccessibleNode,
  options: AskOptions,
): Promise<string> {
  const asked = client.ask(refOf(node.id), selection.chosen, [0], options)
  const chosen = await unlessRefused(asked, undefined)
  if (chosen && chosen[1] !== NO_OBJECT) {
    const named = client.ask(toRef(chosen), getProperty, [interfaces.accessible, 'Name'], options)
    const name = await unlessRefused(named, undefined)
    if (name?.value) return fold(String(name.value))
  }
  const [field] = [...allIn(node)].filter((inner) => inner !== node && inner.role === 'textbox')
  return field ? await readText(client, field, options) : ''
}
