import type { Modifier } from '../keyboard/keyboard.ts'

export type Button = 'left' | 'middle' | 'right'

/** A point of the screen, in pixels from its upper left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a person did with mouse or keyboard; `at` in milliseconds since 1970. */
export type Input = { readonly at: number } & (
  | {
      readonly input: 'press' | 'release'
      readonly button: Button
      readonly point: Point
      readonly modifiers: readonly Modifier[]
    }
  | { readonly input: 'move'; readonly point: Point }
  /** In notches; down and to the right are positive. */
  | {
      readonly input: 'wheel'
      readonly point: Point
      readonly by: Point
      readonly modifiers: readonly Modifier[]
    }
  | {
      readonly input: 'key' | 'key-up'
      readonly key: string
      readonly modifiers: readonly Modifier[]
      readonly text: string
    }
)

/** What the child process tells. */
export type Told =
  | { readonly told: 'ready' }
  | { readonly told: 'failed'; readonly why: string }
  | { readonly told: 'input'; readonly input: Input }
