import { fold } from '../../../../elements/index.ts'
import type { Box } from '../../../../steps/ports/documents.ts'
import type { AccessibleNode, WindowHint } from '../types.ts'

/** Roles that an open menu, list or tip of a window has, which toolkits show as windows of their own. */
const POPUPS: ReadonlySet<string> = new Set(['menu', 'tooltip', 'listbox', 'generic'])

/** A window of a program and where it is, as far as that is known. */
export interface WindowAt {
  readonly node: AccessibleNode
  readonly box: Box | undefined
}

/**
 * Which windows of a program are meant: the one of that title, else the one at that place, else its only one; with what
 * popped up of it. All of them where that says nothing.
 */
export function windowsMeant(all: readonly WindowAt[], hint: WindowHint): AccessibleNode[] {
  const popups = all.filter(({ node }) => isPopup(node))
  const windows = all.filter((window) => !popups.includes(window))
  const titled = hint.title ? withTitle(windows, fold(hint.title)) : windows
  const meant = nearestTo(titled.length > 0 ? titled : windows, hint.box)
  return [...meant, ...popups].map(({ node }) => node)
}

/** The title that the window manager shows may have the program's name behind that of the window. */
function withTitle(windows: readonly WindowAt[], title: string): WindowAt[] {
  const same = windows.filter(({ node }) => node.name === title)
  if (same.length > 0) return same
  return windows.filter(
    ({ node }) => node.name && (title.startsWith(node.name) || node.name.startsWith(title)),
  )
}

function nearestTo(windows: readonly WindowAt[], box: Box | undefined): readonly WindowAt[] {
  if (windows.length < 2 || !box) return windows
  const placed = windows.filter((window) => window.box !== undefined)
  const shared = placed.map((window) => ({ window, share: window.box ? shareOf(window.box, box) : 0 }))
  const best = shared.sort((one, other) => other.share - one.share)[0]
  return best && best.share > 0 ? [best.window] : windows
}

/** What two boxes have in common, as a share of both together. */
function shareOf(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const common = Math.max(0, width) * Math.max(0, height)
  return common / (one.width * one.height + other.width * other.height - common)
}

function isPopup({ role, name }: AccessibleNode): boolean {
  return POPUPS.has(role) || (role === 'window' && !name)
}
