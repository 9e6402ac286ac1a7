import type { Stage } from './stage.ts'
import type { Way } from './way.ts'

/** What a person does in a program, and how its result is read without the bot. */
export interface Task {
  readonly program: string
  /** Where a program keeps no file, it is started from outside, so that it is still there to be read. */
  readonly opened?: readonly string[]
  /** Sets the file that the program keeps its result in to what it is before the person begins. */
  prepare?(file: string): void
  /** The body of the script that plays the person. */
  script(way: Way, file: string): string
  /** What the program made of it. */
  result(stage: Stage, file: string): Promise<string>
  readonly expected: string
}

/** Something to click, with its place in pixels of its window where nobody tells of it. */
export interface Spot {
  readonly role: string
  readonly name: string
  readonly x: number
  readonly y: number
}

/** A line of a script that clicks there. */
export function clickOn(way: Way, window: { title?: string; program?: string }, spot: Spot): string {
  const { role, name, x, y } = spot
  const target = way === 'elements' ? { role, name, window } : { window, x, y }
  return `await desktop.click(${JSON.stringify(target)})`
}

/** A line of a script that starts a program. */
export function starting(...words: readonly string[]): string {
  return `await desktop.start(${words.map((word) => JSON.stringify(word)).join(', ')})`
}
