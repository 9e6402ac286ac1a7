import type { z } from 'zod'
import type { PageAction } from './ports/browser.ts'
import type { Ports } from './ports/index.ts'

/**
 * What a step does to the world, and so what a retry or a resume does with it:
 * `pure`: its result is taken from the journal; `idempotent`: done again; `commit`: never done again.
 */
export const effects = ['pure', 'idempotent', 'commit'] as const
export type Effect = (typeof effects)[number]

/** What a step is told beside its parameters. */
export interface StepContext {
  /** Ends when the run is stopped or the step's time is up. */
  readonly signal: AbortSignal
  /** Milliseconds that the step may take. */
  readonly timeout: number
  /**
   * The identity of this step for this item: the same after a retry, an edit or in a second runner. With `about` the
   * identity of what it does with that: another question is another task.
   */
  token(about?: unknown): string
  /** The folder of the bot; relative paths start there. */
  readonly folder: string
}

/** Shape shared by every kind; what the studio, the parser and the reference page are derived from. */
interface KindBase<K extends string, P extends z.ZodObject> {
  readonly kind: K
  /** One sentence: what the step does. */
  readonly summary: string
  /** The parameter that stands behind the kind in YAML. */
  readonly main?: Extract<keyof z.output<P>, string>
  readonly params: P
  readonly examples: readonly [z.input<P>, ...z.input<P>[]]
  /** Changes an old form of the parameters into the next one, by the file format that it came from. */
  readonly upgrades?: Readonly<Record<number, (old: Record<string, unknown>) => Record<string, unknown>>>
}

/** A step that does one thing. */
export interface ActionKind<K extends string = string, P extends z.ZodObject = z.ZodObject, R = unknown>
  extends KindBase<K, P> {
  readonly effect: Effect
  /** The effect where a parameter decides it; `effect` is then the gravest. It sees the parameters as written. */
  effectOf?(authored: Readonly<Record<string, unknown>>): Effect
  /**
   * Milliseconds that the step may take where the bot gives no `timeout`; the engine's own limit where not given,
   * Infinity where the step waits for a person or for a time that the bot names.
   */
  readonly timeLimit?: number
  /** A pure step so slow that the engine works it out before its item's turn. */
  readonly isSlow?: true
  readonly result: z.ZodType<R>
  run(params: z.output<P>, ports: Ports, context: StepContext): Promise<R>
  /** The same as an action on a page, so that neighbours can go out together; `run` must do just this action. */
  batch?(params: z.output<P>): PageAction
}

/** A step that has steps inside and says which of them run, how often, with which variables. */
export interface ContainerKind<K extends string = string, P extends z.ZodObject = z.ZodObject, R = unknown>
  extends KindBase<K, P> {
  /** Fields that hold steps; `cases.*` is a map of them. The first is required. */
  readonly blocks: readonly [string, ...string[]] | readonly []
  readonly result: z.ZodType<R>
  walk(params: z.output<P>, flow: Flow): Promise<R>
}

/** What a container may do: the engine's side of it keeps the journal, the limits and the cancelling. */
export interface Flow {
  /** Names of the blocks that the bot gives. */
  readonly blocks: readonly string[]
  /** Runs a block. `iteration` tells rounds of a loop apart in the journal. */
  run(block: string, options?: { iteration?: number; variables?: Record<string, unknown> }): Promise<void>
  /** Runs a subflow with its own variables and gives its result. */
  call(subflow: string, inputs: Record<string, unknown>): Promise<unknown>
  readonly signal: AbortSignal
}

export type StepKind = ActionKind | ContainerKind

/** Declares a kind of step; the types of `run` follow from `params` and `result`. */
export function defineStep<const K extends string, P extends z.ZodObject, R>(
  kind: ActionKind<K, P, R>,
): ActionKind<K, P, R> {
  return kind
}

/** Declares a kind of step that has steps inside. */
export function defineContainer<const K extends string, P extends z.ZodObject, R>(
  kind: ContainerKind<K, P, R>,
): ContainerKind<K, P, R> {
  return kind
}

/** True for kinds that have steps inside. */
export function isContainer(kind: StepKind): kind is ContainerKind {
  return 'walk' in kind
}
