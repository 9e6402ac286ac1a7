import type { ScreenEyes } from './eyes.ts'

export interface DesktopOptions {
  /** Which display and session bus are meant; the environment of this process where not given. */
  readonly environment?: NodeJS.ProcessEnv | undefined
  /** What images and texts on the screen are found by; asked for when first needed. */
  readonly eyes: () => Promise<ScreenEyes>
  /** The folder that the images of elements are named from: that of the bot. */
  readonly folder: string
  /** Called right before anything is done that may change a program; throws where that may not be done any more. */
  readonly mayAct?: (() => void) | undefined
}
