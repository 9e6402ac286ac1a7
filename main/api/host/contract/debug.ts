import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, error, nothing } from './common.ts'

/** Where a step stands: `bot.yaml:transactions.steps/3/else/0`, as in the editor. */
const path = z.string().min(1).max(2_000)

/** A step that the run stops before; with `when`, a formula, only where that is true. */
export const breakpoint = z.object({ path, when: z.string().max(10_000).optional() })
export type Breakpoint = z.output<typeof breakpoint>

/**
 * A breakpoint while its bot is closed: by the file, and by what the step says there, of several alike the nth from 1, since
 * places change with every edit.
 */
export const keptBreakpoint = z.object({
  file: z.string().max(2_000),
  step: z.string().max(10_000),
  nth: z.int().min(1),
  when: z.string().max(10_000).optional(),
})
export type KeptBreakpoint = z.output<typeof keptBreakpoint>

/**
 * What a person says to a run that stands: `into`, `over` and `out` go to a next step, `continue` to the next breakpoint,
 * `until` to a step. `again` and `give-up` are for a step that failed, `skip` passes over the one at hand.
 */
export const debugCommand = z.discriminatedUnion('do', [
  z.object({ do: z.enum(['into', 'over', 'out', 'continue', 'skip', 'again', 'give-up', 'pause']) }),
  z.object({ do: z.literal('until'), path }),
])
export type DebugCommand = z.output<typeof debugCommand>

/** Where the run stands; none while it goes. */
export const debugStop = z.object({
  path: path.optional(),
  /** The place of the item, from 0; -1 outside of items. */
  position: z.number(),
  effect: z.enum(['pure', 'idempotent', 'commit']),
  /** What formulas see there, masked and cut. */
  variables: z.record(z.string(), z.unknown()),
  error: error.extend({ expected: z.string().optional(), found: z.string().optional() }).optional(),
  /** What the bot's page or program looks like, as JPEG or PNG in base64. */
  picture: z.string().optional(),
  /** Why the bot as it is now could not be taken in: it is as it was read before. */
  unread: z.string().optional(),
  /** Why the condition of its breakpoint could not be worked out; it stops then. */
  untold: z.string().optional(),
})
export type DebugStop = z.output<typeof debugStop>

/** How it stands with a run that is debugged. */
const debugState = z.object({
  state: z.enum(['running', 'stopped', 'ended']),
  stop: debugStop.optional(),
})
export type DebugState = z.output<typeof debugState>

/** How a run is begun to be gone through. */
export const debugWishes = z.object({
  breakpoints: z.array(breakpoint).max(1_000).readonly(),
  /** Stops before the first step. */
  stops: z.boolean(),
  /** What comes before this step in its list is passed over, for the first item. */
  from: path.optional(),
})
export type DebugWishes = z.output<typeof debugWishes>

export const debugContract = {
  /** Starts a bot to go through it; it runs in a process of its own like any run. */
  start: call
    .input(
      debugWishes.extend({
        bot: z.string(),
        inputs: z.record(z.string(), z.unknown()),
        rehearse: z.boolean(),
        headless: z.boolean().optional(),
      }),
    )
    .output(z.object({ run: z.string() })),
  /** How it stands, now and whenever that changes. */
  live: call.input(z.object({ run: z.string() })).output(eventIterator(debugState)),
  command: call.input(z.object({ run: z.string(), command: debugCommand })).output(nothing),
  /** The breakpoints of a bot as they were when it was last open, on this PC. */
  kept: call.input(z.object({ bot: z.string() })).output(z.array(keptBreakpoint)),
  keep: call
    .input(z.object({ bot: z.string(), breakpoints: z.array(keptBreakpoint).max(1_000) }))
    .output(nothing),
  breakpoints: call
    .input(z.object({ run: z.string(), breakpoints: z.array(breakpoint).max(1_000) }))
    .output(nothing),
}
