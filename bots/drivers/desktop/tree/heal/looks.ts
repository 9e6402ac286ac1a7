import { type Fingerprint, shorten } from '../../../../elements/index.ts'
import type { Box } from '../../../../steps/ports/documents.ts'
import { meaningfulChildren } from '../find/path.ts'
import { allIn, standsIn, windowNodeOf } from '../program/node.ts'
import type { AccessibleNode } from '../types.ts'

const PLACES: ReadonlySet<string> = new Set([
  'alertdialog',
  'dialog',
  'document',
  'group',
  'menu',
  'menubar',
  'table',
  'tab',
  'toolbar',
  'window',
])
const ENTRIES: ReadonlySet<string> = new Set(['listitem', 'row', 'treeitem'])
const MOST_PLACES = 5
const MOST_OTHERS = 24
const MOST_PIECES = 12
const MOST_NEIGHBOURS = 4
const TEXT_LENGTH = 120
const PIECE_LENGTH = 60

/**
 * What an element looks like, in the words that page elements have, so that the same healing compares them. It holds no value
 * that anybody typed. `box` counts from the upper left corner of its window.
 */
export function looksOf(node: AccessibleNode, box: Box): Fingerprint {
  const places = placesOf(node)
  const context = contextOf(node)
  return {
    tag: tagOf(node),
    role: node.role,
    ...(node.name && { name: node.name }),
    attributes: attributesOf(node),
    text: node.states.has('editable') ? '' : shorten(node.name, TEXT_LENGTH),
    neighbours: neighboursOf(node),
    path: pathTags(node),
    ...(context.length > 0 && { context }),
    ...(places.length > 0 && { places }),
    box,
  }
}

/** The same with what stands beside it: what is kept when it is recorded. */
export function fingerprintOf(node: AccessibleNode, box: Box): Fingerprint {
  const alike = [...allIn(windowNodeOf(node))].filter(
    ({ id, role, states }) => id !== node.id && role === node.role && states.has('visible'),
  )
  const others = alike.map(({ name }) => name).filter((name) => name && name !== node.name)
  return {
    ...looksOf(node, box),
    others: [...new Set(others)].slice(0, MOST_OTHERS),
    namesakes: alike.filter(({ name }) => name === node.name).length,
  }
}

/** A tag of HTML where that tells families apart: a password is never typed into what shows it. */
function tagOf(node: AccessibleNode): string {
  if (node.isSecret) return 'input'
  if (node.role !== 'combobox') return node.nativeRole
  return [...allIn(node)].some(({ role }) => role === 'textbox') ? 'input' : 'select'
}

function attributesOf({ isSecret, description, name }: AccessibleNode): Record<string, string> {
  return {
    ...(isSecret && { type: 'password' }),
    ...(description && description !== name && { title: description }),
  }
}

/** What is called something right before and right behind it. */
function neighboursOf(node: AccessibleNode): string[] {
  const siblings = siblingsOf(node)
  const at = siblings.findIndex(({ id }) => id === node.id)
  const near = siblings.slice(Math.max(0, at - MOST_NEIGHBOURS / 2), at + MOST_NEIGHBOURS / 2 + 1)
  const names = near.filter(({ id, name }) => id !== node.id && name).map(({ name }) => name)
  return [...new Set(names.map((name) => shorten(name, PIECE_LENGTH)))]
}

function siblingsOf(node: AccessibleNode): AccessibleNode[] {
  let parent = node.parent
  while (parent?.parent && parent.role === 'generic') parent = parent.parent
  return parent ? meaningfulChildren(parent) : []
}

/** What else stands in its row or list entry. */
function contextOf(node: AccessibleNode): string[] {
  for (let at = node.parent; at; at = at.parent) {
    if (!ENTRIES.has(at.role)) continue
    const pieces = [...allIn(at)].filter((one) => one.name && one.id !== node.id && !standsIn(one, node))
    return [...new Set(pieces.map(({ name }) => shorten(name, PIECE_LENGTH)))].slice(0, MOST_PIECES)
  }
  return []
}

function placesOf(node: AccessibleNode): string[] {
  const places: string[] = []
  for (let at = node.parent; at && places.length < MOST_PLACES; at = at.parent)
    if (PLACES.has(at.role)) places.push(`${at.role} ${shorten(at.name, PIECE_LENGTH)}`.trim())
  return places
}

function pathTags(node: AccessibleNode): string[] {
  const tags: string[] = []
  for (let at: AccessibleNode | undefined = node; at; at = at.parent) tags.unshift(at.nativeRole)
  return tags
}
