import type { AskOptions, BusClient } from '../bus/client.ts'
import { forAll } from '../bus/in-flight.ts'
import { extentsOf } from './extents.ts'
import { allIn, type TreeNode } from './node.ts'
import { refOf } from './raw.ts'

/** LibreOffice keeps a menu bar of its own, without any height, beside the one that GTK draws: it is taken out. */
export async function dropUnseenMenuBars(
  client: BusClient,
  windows: readonly TreeNode[],
  options: AskOptions,
): Promise<void> {
  const bars = windows
    .map((window) => [...allIn(window)].filter(({ role }) => role === 'menubar'))
    .filter((several) => several.length > 1)
    .flat()
  await forAll(bars, async (bar) => {
    const siblings = bar.parent?.children
    if (!siblings || (await extentsOf(client, refOf(bar.id), options))) return
    siblings.splice(siblings.indexOf(bar), 1)
  })
}
