import { Desktop, type DesktopDriver } from './driver.ts'
import type { DesktopOptions } from './options.ts'

export type { DesktopDriver } from './driver.ts'
export type { ScreenEyes } from './eyes.ts'
export type { DesktopOptions } from './options.ts'

/** A desktop to work on. Nothing is connected before it is needed. */
export function desktopDriver(options: DesktopOptions): DesktopDriver {
  return new Desktop(options)
}
