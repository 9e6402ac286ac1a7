import { accessible } from '../atspi/methods.ts'
import type { AskOptions, BusClient } from '../bus/client.ts'
import { unlessRefused } from '../bus/failures.ts'
import { forAll } from '../bus/in-flight.ts'
import { extentsOf } from '../program/extents.ts'
import { allIn, type TreeNode } from '../program/node.ts'
import { idOf, refOf, toRef } from '../program/raw.ts'
import { labelsBeside, type Placed } from './beside.ts'

/** Roles that a label can stand beside; those of them that are pressed are rather called by their tooltip. */
const FIELDS: ReadonlySet<string> = new Set([
  'combobox',
  'grid',
  'listbox',
  'meter',
  'progressbar',
  'searchbox',
  'slider',
  'spinbutton',
  'textbox',
  'tree',
  'treegrid',
])
const PRESSED: ReadonlySet<string> = new Set(['button', 'checkbox', 'link', 'menuitem', 'radio', 'tab'])
/** What a label can stand beside has a name from it in programs that people can read; others would take too long. */
const MOST_FIELDS = 200
const MOST_LABELS = 400
/** Letters; what is longer explains or warns. */
const LONGEST_LABEL = 60
/** The number of the relation in AT-SPI. */
const LABELLED_BY = 2

/** Calls fields that have no name of their own by their labels: those that the program ties to them, else those beside. */
export async function nameByLabels(
  client: BusClient,
  windows: readonly TreeNode[],
  options: AskOptions,
): Promise<void> {
  for (const window of windows) await nameIn(client, window, options)
}

async function nameIn(client: BusClient, window: TreeNode, options: AskOptions): Promise<void> {
  const shown = [...allIn(window)].filter(({ states }) => states.has('visible'))
  const nameless = shown.filter(isNameless).slice(0, MOST_FIELDS)
  if (nameless.length === 0) return
  await nameByRelations(client, shown, nameless, options)
  callByDescription(nameless.filter(({ role }) => PRESSED.has(role)))
  const rest = nameless.filter(({ name }) => !name)
  if (rest.length > 0) await nameByPlaces(client, shown, rest, options)
  callByDescription(rest)
}

function callByDescription(nodes: readonly TreeNode[]): void {
  for (const node of nodes) node.name ||= node.description
}

function isNameless({ name, role }: TreeNode): boolean {
  return !name && (FIELDS.has(role) || PRESSED.has(role))
}

function isLabel({ role, name }: TreeNode): boolean {
  return role === 'text' && name !== '' && name.length <= LONGEST_LABEL
}

async function nameByRelations(
  client: BusClient,
  shown: readonly TreeNode[],
  nameless: readonly TreeNode[],
  options: AskOptions,
): Promise<void> {
  const names = new Map(shown.map(({ id, name }) => [id, name]))
  await forAll(nameless, async (node) => {
    const relations = await unlessRefused(client.ask(refOf(node.id), accessible.relations, [], options), [])
    const targets = relations.filter(([kind]) => kind === LABELLED_BY).flatMap(([, to]) => to)
    node.name = targets
      .map((to) => names.get(idOf(toRef(to))) ?? '')
      .filter(Boolean)
      .join(' ')
  })
}

async function nameByPlaces(
  client: BusClient,
  shown: readonly TreeNode[],
  nameless: readonly TreeNode[],
  options: AskOptions,
): Promise<void> {
  const taken = new Set(shown.filter(({ role }) => FIELDS.has(role)).map(({ name }) => name))
  const texts = shown.filter((node) => isLabel(node) && !taken.has(node.name)).slice(0, MOST_LABELS)
  const others = shown.filter(({ role, name }) => name && (FIELDS.has(role) || PRESSED.has(role)))
  const [fields, labels, things] = await Promise.all([
    placed(client, nameless, options),
    placed(client, texts, options),
    placed(client, others.slice(0, MOST_FIELDS), options),
  ])
  const boxes = [...fields, ...things].map(({ box }) => box)
  for (const [field, label] of labelsBeside(fields, labels, boxes)) field.name = label.name
}

async function placed(
  client: BusClient,
  nodes: readonly TreeNode[],
  options: AskOptions,
): Promise<Placed<TreeNode>[]> {
  const boxes = await forAll(nodes, (node) => extentsOf(client, refOf(node.id), options))
  return nodes.flatMap((what, i) => {
    const box = boxes[i]
    return box ? [{ what, box }] : []
  })
}
