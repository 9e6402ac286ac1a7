import { accessible } from './atspi/methods.ts'
import { has, nodeStatesOf } from './atspi/states.ts'
import type { AskOptions } from './bus/client.ts'
import { unlessRefused } from './bus/failures.ts'
import { forAll } from './bus/in-flight.ts'
import { cellFrom } from './large/cells.ts'
import { allIn, isLarge, standsIn, type TreeNode } from './program/node.ts'
import { refOf } from './program/raw.ts'
import type { Seen } from './seen.ts'
import type { AccessibleNode } from './types.ts'

/** The innermost element of the windows that has the keyboard, in a sheet the cell. Programs tell that all the time, so that it is asked for. */
export async function focusedIn(
  { client, windows, activeCellOf }: Seen,
  options: AskOptions,
): Promise<AccessibleNode | undefined> {
  const shown = windows
    .flatMap((window) => [...allIn(window)])
    .filter(({ states }) => states.has('visible') && (states.has('focusable') || states.has('focused')))
  const all = await forAll(shown, ({ id }) =>
    unlessRefused(client.ask(refOf(id), accessible.states, [], options), [0, 0]),
  )
  const focused = shown.flatMap((node, i) => {
    const states = all[i] ?? []
    return has(states, 'focused') ? [{ ...node, states: nodeStatesOf(states, true) }] : []
  })
  const last = likeliest(focused)
  if (!last || !isLarge(last)) return last
  const cell = activeCellOf(last.id)
  return (cell && (await cellFrom(client, last as TreeNode, cell, options))) ?? last
}

/** Lists and tabs whose current entry may say that it has the keyboard, though something else has. */
const ENTRIES: ReadonlySet<string> = new Set(['cell', 'listitem', 'option', 'row', 'treeitem'])

/** The innermost. Of several that do not hold each other, as Qt tells, what is no entry, and tabs last. */
function likeliest(focused: readonly AccessibleNode[]): AccessibleNode | undefined {
  const inner = focused.filter((node) => !focused.some((other) => standsIn(other, node)))
  const rank = ({ role }: AccessibleNode) => (role === 'tab' ? 2 : ENTRIES.has(role) ? 1 : 0)
  return inner.toReversed().toSorted((one, other) => rank(one) - rank(other))[0]
}
