import type { ElementDescription } from '../../elements/types.ts'
import type { CallOptions } from '../../steps/ports/index.ts'
import type { Acts } from './acts.ts'
import { lookFor } from './target/find-target.ts'
import { windowFor } from './target/find-windows.ts'
import { timeLeft } from './until.ts'

const ROLES = ['menuitem', 'menuitemcheckbox', 'menuitemradio', 'button'] as const

/** Chooses an entry by its way through the menus: each is clicked, the first in the bar of the window. */
export async function chooseMenu(
  acts: Acts,
  path: readonly string[],
  window: ElementDescription | undefined,
  options: CallOptions,
): Promise<void> {
  const left = timeLeft(options)
  const windows = await acts.session.windows()
  if (window) await windows.activate((await acts.locate(window, left())).window.id, left())
  const active = await windowFor(windows, { ref: path.join(' > ') })
  const choice = active && { title: active.title, program: active.program }
  for (const name of path) {
    const entry = await entryOf(acts, { ref: name, window: window?.window ?? choice }, left())
    await acts.click(entry, left())
  }
}

/** Entries have one role or another; where the program tells none of them, the words on the screen. */
async function entryOf(
  { session }: Acts,
  { ref, window }: ElementDescription,
  options: CallOptions,
): Promise<ElementDescription> {
  for (const role of ROLES) {
    const entry = { ref, role, name: ref, window }
    if ((await lookFor(session, entry, options)).targets.length > 0) return entry
  }
  return { ref, by: { text: ref }, window }
}
