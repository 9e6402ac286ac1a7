import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { call, error, nothing } from './common.ts'

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 08:30')

/** What starts a bot by itself, as it is stored. */
export const trigger = z.strictObject({
  id: z.string().min(1).max(100),
  title: z.string().min(1).max(200),
  /** The folder of the bot, absolute. */
  bot: z.string().min(1),
  /** What is waited for, and with which parameters; each kind has its own. */
  kind: z.string(),
  params: z.record(z.string(), z.unknown()),
  /** What the bot is given, by input: a text, or a formula of what happened such as `=path`. */
  inputs: z.record(z.string(), z.string()).default({}),
  /** A formula that has to be true of what happened. */
  when: z.string().optional(),
  on: z.boolean().default(true),
  /** No start in this time of the day, by this PC's clock; over midnight where `to` is the earlier one. */
  quiet: z.strictObject({ from: timeOfDay, to: timeOfDay }).optional(),
})
export type Trigger = z.output<typeof trigger>

/** What came of the last time that it fired; times are milliseconds since 1970. */
export const lastFiring = z.object({
  at: z.number(),
  /** The run that was started, and how it ended; neither where it could not start. */
  run: z.string().optional(),
  state: z.string().optional(),
  error: error.optional(),
})
export type LastFiring = z.output<typeof lastFiring>

export const triggerState = z.object({
  trigger,
  /** True while it waits for what it is to react to. */
  watching: z.boolean(),
  /** Why it does not, although it is on. */
  problem: error.optional(),
  /** When it fires next, where that is known. */
  next: z.number().optional(),
  /** The run that it started and that goes on. */
  running: z.string().optional(),
  last: lastFiring.optional(),
  /** Times that came while it could not start its bot, up to the last of them; `asks` where a person decides about them. */
  missed: z.object({ at: z.number(), times: z.number(), asks: z.boolean() }).optional(),
})
export type TriggerState = z.output<typeof triggerState>

const triggerParam = z.object({
  name: z.string(),
  type: z.enum(['text', 'yes-no', 'choice']),
  optional: z.boolean(),
  /** What can be chosen; where nothing is, the first holds. */
  choices: z.array(z.string()).optional(),
})

const triggerKind = z.object({
  kind: z.string(),
  /** What it asks for, as a form shows it. */
  params: z.array(triggerParam),
  /** The names that formulas may use when it fires. */
  gives: z.array(z.string()).readonly(),
  /** Why it cannot be had on this PC. */
  lacking: error.optional(),
})
export type TriggerKindState = z.output<typeof triggerKind>

const all = z.object({ paused: z.boolean(), triggers: z.array(triggerState) })
export type Triggers = z.output<typeof all>

const one = z.object({ id: z.string() })

export const triggersContract = {
  list: call.output(all),
  /** The list, and again whenever something about one of them changed. */
  live: call.output(eventIterator(all)),
  /** What can be waited for. */
  kinds: call.output(z.array(triggerKind)),
  /** Adds a trigger, or changes the one of that id. */
  save: call.input(trigger).output(nothing),
  remove: call.input(one).output(nothing),
  /** Starts the bot once for the times that were missed up to that moment, or leaves them out. */
  decideMissed: call
    .input(one.extend({ at: z.number(), decision: z.enum(['start', 'skip']) }))
    .output(nothing),
  /** Pauses all triggers or lets them go on; what runs is not stopped. */
  pause: call.input(z.object({ paused: z.boolean() })).output(nothing),
}
