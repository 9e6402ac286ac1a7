import type { ElementDescription } from '../../elements/types.ts'
import { BotError } from '../../errors/index.ts'
import type { CallOptions } from '../../steps/ports/index.ts'
import type { Acts } from './acts.ts'
import { whereMissing } from './missing.ts'
import { lookFor } from './target/find-target.ts'
import { windowFor } from './target/find-windows.ts'
import { timeLeft, until } from './until.ts'

const ROLES = ['menuitem', 'menuitemcheckbox', 'menuitemradio', 'button'] as const
/** Milliseconds for a menu to open beside the entry that the mouse is on, and to be read where nobody tells of it. */
const OPENING = 800
const READING = 4000

/**
 * Chooses an entry by its way through the menus, which begins in the bar of the window. Menus within menus open by the mouse
 * being there: a click on what has just opened closes it again in some programs. They are clicked where that does not help.
 */
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
  const named = (name: string) => ({ ref: name, window: window?.window ?? choice })
  for (const [at, name] of path.entries()) {
    const entry = await entryOf(acts, named(name), left())
    const next = path[at + 1]
    if (at > 0 && next !== undefined && (await opens(acts, entry, named(next), left()))) continue
    await acts.click(entry, left())
  }
}

/** Whether the mouse needs only be on the entry for the next one to show. */
async function opens(
  acts: Acts,
  entry: ElementDescription,
  next: ElementDescription,
  options: CallOptions,
): Promise<boolean> {
  await acts.turn(options, async (left) => {
    const { point } = await acts.aim(entry, undefined, left)
    acts.session.act()
    await acts.session.hands.moveTo(point, { signal: options.signal })
  })
  const isTold = entry.role !== undefined
  const timeout = Math.min(options.timeout, isTold ? OPENING : READING)
  const isShown = async () =>
    isTold
      ? (await toldEntry(acts, next, options)) !== undefined
      : (await lookFor(acts.session, written(next), options)).targets.length > 0
  const late = () => new BotError('element-missing', `"${entry.ref}" opens nothing by itself`)
  return (await until(isShown, { ...options, timeout }, late).catch(whereMissing)) === true
}

/** Entries have one role or another; where the program tells none of them, the words on the screen. */
async function entryOf(
  acts: Acts,
  entry: ElementDescription,
  options: CallOptions,
): Promise<ElementDescription> {
  return (await toldEntry(acts, entry, options)) ?? written(entry)
}

async function toldEntry(
  { session }: Acts,
  { ref, window }: ElementDescription,
  options: CallOptions,
): Promise<ElementDescription | undefined> {
  for (const role of ROLES) {
    const entry = { ref, role, name: ref, window }
    if ((await lookFor(session, entry, options)).targets.length > 0) return entry
  }
  return undefined
}

function written({ ref, window }: ElementDescription): ElementDescription {
  return { ref, by: { text: ref }, window }
}
