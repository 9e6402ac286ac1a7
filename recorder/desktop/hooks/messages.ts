import type { Modifier } from '../keyboard/keyboard.ts'

export type Button = 'left' | 'middle' | 'right'

/** A point of the screen, in pixels from its upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

interface ButtonInput {
  readonly button: Button
  readonly point: Point
  readonly modifiers: readonly Modifier[]
}

interface KeyInput {
  /** As in steps: `a`, `Enter`, `F5`, `Shift`. */
  readonly key: string
  readonly modifiers: readonly Modifier[]
  /** What it wrote. */
  readonly text: string
}

interface Inputs {
  press: ButtonInput
  release: ButtonInput
  move: { readonly point: Point }
  /** In notches; down and to the right are positive. */
  wheel: { readonly point: Point; readonly by: Point; readonly modifiers: readonly Modifier[] }
  key: KeyInput
  'key-up': KeyInput
}

/** What a person did with mouse or keyboard; `at` in milliseconds since 1970. */
export type InputOf<K extends keyof Inputs> = Inputs[K] & { readonly input: K; readonly at: number }
export type Input = { [K in keyof Inputs]: InputOf<K> }[keyof Inputs]

/** What the child process tells. */
export type Told =
  | { readonly told: 'ready' }
  | { readonly told: 'failed'; readonly why: string }
  | { readonly told: 'input'; readonly input: Input }
