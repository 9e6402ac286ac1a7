import { fitsWindow } from '../../../bots/elements/window.ts'
import type { DesktopFactOf, DesktopWindow } from '../../facts/index.ts'
import { isAct } from './act.ts'
import type { Tape } from './tape.ts'

/** Milliseconds after which a window that goes was not closed by what was done last. */
const LONGEST_CLOSING = 5000

/** A program that came was started: what was clicked on the bare desktop, or in what belongs to it, only led to that. */
export function opened(tape: Tape, fact: DesktopFactOf<'opened'>): void {
  unlessReplaced(tape, fact)
  if (!fact.started) return
  const { program, args } = fact.started
  while (tape.last && tape.last.window === undefined) tape.dropLast()
  tape.push(fact, { deed: 'start', program, args })
}

/** A window that went by its frame or by Alt+F4 was closed; else what was done in it made it go, which is waited for. */
export function closed(tape: Tape, fact: DesktopFactOf<'closed'>): void {
  if (fact.window) tape.open.delete(fact.window.id)
  const act = tape.acts.findLast(({ window }) => window?.id === fact.window?.id)
  if (!act || fact.at - act.until > LONGEST_CLOSING) return
  const isByFrame = isAct(act, 'arrange')
  const isByKey = isAct(act, 'press') && act.deed.keys === 'Alt+F4'
  if (isByFrame || isByKey) tape.grow(act, fact, { deed: 'close' })
  else if (!isAct(act, 'close') && !isStillSeen(act.window, tape.open.values())) act.closing = fact.seq
}

/** Who came for a window that went, such as the one that a program opens while it starts, would be waited for in its place. */
function unlessReplaced({ last }: Tape, { window }: DesktopFactOf<'opened'>): void {
  if (last?.closing !== undefined && window && isStillSeen(last.window, [window])) delete last.closing
}

/** Whether one of these windows would be taken for the one that went. */
function isStillSeen(gone: DesktopWindow | undefined, open: Iterable<DesktopWindow>): boolean {
  const named = [...open].map(({ title, choice }) => ({ title, program: choice.program ?? '' }))
  return gone !== undefined && named.some((window) => fitsWindow(gone.choice, window))
}

/** The person turned to another window, by whatever means. */
export function activated(tape: Tape, fact: DesktopFactOf<'activated'>): void {
  const { last } = tape
  // Who clicks in a window turns to it by that.
  if (last && last.window?.id === fact.window?.id) return
  if (isAct(last, 'activate')) tape.dropLast()
  tape.push(fact, { deed: 'activate' })
}
