import type { Box } from '../../../steps/ports/documents.ts'
import type { Modifier, MouseButton, Picture, Point } from './types.ts'

/** What the hands can be asked, and what they answer with. */
export interface Jobs {
  moveTo: { takes: { point: Point }; gives: undefined }
  click: {
    takes: { point: Point; button: MouseButton; count: number; modifiers: readonly Modifier[] }
    gives: undefined
  }
  drag: {
    takes: { path: readonly Point[]; button: MouseButton; modifiers: readonly Modifier[] }
    gives: undefined
  }
  press: { takes: { button: MouseButton }; gives: undefined }
  release: { takes: { button: MouseButton }; gives: undefined }
  wheel: { takes: { notches: Point }; gives: undefined }
  pointer: { takes: object; gives: Point }
  /** `window`: the one that is meant; 0 for the one that has the keyboard. */
  type: { takes: { text: string; pause: number; window: number }; gives: undefined }
  chord: { takes: { keys: string; window: number }; gives: undefined }
  keyDown: { takes: { key: string }; gives: undefined }
  keyUp: { takes: { key: string }; gives: undefined }
  /** `stuck`: also of what others hold, such as hands that died. */
  letGo: { takes: { stuck: boolean }; gives: undefined }
  readClipboard: { takes: object; gives: string }
  writeClipboard: { takes: { text: string }; gives: undefined }
  grab: { takes: { region: Box | undefined }; gives: Picture }
  guard: { takes: { on: boolean }; gives: undefined }
  close: { takes: object; gives: undefined }
}
export type Job = keyof Jobs

/** To the child. */
export type Request =
  | { [Name in Job]: { readonly id: number; readonly job: Name; readonly given: Jobs[Name]['takes'] } }[Job]
  | { readonly stop: number }

/** An error on its way between processes. */
export interface Failure {
  readonly code: string
  readonly message: string
  readonly expected?: string | undefined
  readonly found?: string | undefined
  readonly acted?: boolean | undefined
}

/** From the child: that it is ready or cannot be, that it begins with a job, an answer, or that the person is at work. */
export type Answer =
  | { readonly ready: true }
  | { readonly failed: Failure }
  | { readonly begun: number }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: Failure }
  | { readonly person: true }
