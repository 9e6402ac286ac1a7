import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'

const call = oc.errors({ REFUSED: { status: 400, message: 'The shell could not do this' } })
const nothing = z.object({})

/** What the host asks of the shell that started it: only its process sees the screen, the keys and the tray. */
export const shellContract = {
  /** Tells whenever the keys are pressed, in whatever program; refused where they cannot be had. */
  shortcut: call.input(z.object({ keys: z.string() })).output(eventIterator(nothing)),
  /** An entry of the tray's menu for as long as somebody listens; tells whenever it is chosen. */
  trayEntry: call.input(z.object({ title: z.string() })).output(eventIterator(nothing)),
  /** Each text that is copied. */
  clipboard: call.output(eventIterator(z.string())),
}
export type ShellContract = typeof shellContract
