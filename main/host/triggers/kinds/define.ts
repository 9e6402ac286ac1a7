import { z } from 'zod'
import { BotError } from '../../../../bots/errors/index.ts'
import type { TriggerMemory } from '../memory.ts'
import type { Missed } from '../passed-times.ts'
import type { Stop, TriggerPorts } from '../ports.ts'

/**
 * What became of it: `taken` for good, a run started or the condition said no; `busy` while the last run goes on, `quiet`
 * in quiet hours, `paused` while all triggers are, `failed` where the bot could not start.
 */
export type Firing = 'taken' | 'failed' | Held

/** Why it may not start now. */
export type Held = 'busy' | 'quiet' | 'paused'

/** What a kind works with while it watches for one trigger. */
export interface Watching {
  readonly id: string
  readonly title: string
  readonly ports: TriggerPorts
  readonly memory: TriggerMemory
  /** What it waited for has happened; given are the values that formulas may use. Never rejects. */
  fire(given: Readonly<Record<string, unknown>>): Promise<Firing>
  /** These times came while it could not start; they wait until somebody decides about them. */
  missed(times: Missed): void
  /** Starts the bot once for all times that were missed, unless somebody decided about them; waits where it may not. */
  startMissed(): Promise<void>
  /** Whether that moment lies in the quiet hours. */
  isQuiet(moment: Date): boolean
  /** Says that nothing can be noticed just now, and why; `undefined` when all is well again. */
  trouble(error: unknown): void
}

/** A way to wait for something that starts a bot: one file a kind. */
export interface TriggerKind {
  readonly kind: string
  readonly params: z.ZodObject
  /** The names that formulas may use when it fires. */
  readonly gives: readonly string[]
  /** What it cannot do without. */
  readonly needs?: keyof TriggerPorts
  /** Begins to watch; throws BotError where that cannot be. */
  watch(params: Readonly<Record<string, unknown>>, watching: Watching): Promise<Stop>
  /** When it fires next after that moment, where it goes by the clock. */
  next?(params: Readonly<Record<string, unknown>>, after: Date): Date | undefined
}

interface Definition<P extends z.ZodObject> extends Omit<TriggerKind, 'watch' | 'next'> {
  readonly params: P
  watch(params: z.output<P>, watching: Watching): Promise<Stop>
  next?(params: z.output<P>, after: Date): Date | undefined
}

/** Makes a kind of trigger; parameters reach it checked. Throws `value-invalid` where they do not fit. */
export function defineTrigger<P extends z.ZodObject>(definition: Definition<P>): TriggerKind {
  const { kind, params, next } = definition
  return {
    ...definition,
    watch: (given, watching) => definition.watch(checked(kind, params, given), watching),
    ...(next && { next: (given, after) => next(checked(kind, params, given), after) }),
  } satisfies TriggerKind
}

/** The parameters as the kind declares them. Throws `value-invalid`. */
export function checked<P extends z.ZodObject>(
  kind: string,
  params: P,
  given: Readonly<Record<string, unknown>>,
): z.output<P> {
  const result = params.safeParse(given)
  if (result.success) return result.data
  throw new BotError('value-invalid', `What the trigger "${kind}" is to wait for does not fit`, {
    expected: z.prettifyError(result.error),
    found: JSON.stringify(given),
    acted: false,
  })
}
