import { accessible } from './atspi/methods.ts'
import { has, nodeStatesOf } from './atspi/states.ts'
import type { AskOptions } from './bus/client.ts'
import { unlessRefused } from './bus/failures.ts'
import { forAll } from './bus/in-flight.ts'
import { allIn } from './program/node.ts'
import { refOf } from './program/raw.ts'
import type { Seen } from './seen.ts'
import type { AccessibleNode } from './types.ts'

/** The innermost element of the windows that has the keyboard. Programs tell that all the time, so that it is asked for. */
export async function focusedIn(
  { client, windows }: Seen,
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
  return focused.at(-1)
}
