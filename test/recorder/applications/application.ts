import type { Page } from 'playwright'

/** A real web application with a task that a person does in it. */
export interface Application {
  readonly name: string
  /** Its recordings replay each time. Of one that is not, the bench tells how often. */
  readonly isSteady: boolean
  /** What replaying needs because it was secret. */
  readonly assets: Readonly<Record<string, string>>
  /** Starts it with nothing in it. */
  start(port: number): Promise<RunningApplication>
  /** Twenty actions or more, by real mouse and keys. */
  act(page: Page): Promise<void>
}

export interface RunningApplication {
  readonly url: string
  /** What it holds, as it tells by itself, without what differs by chance. */
  outcome(): Promise<unknown>
  close(): Promise<void>
}
