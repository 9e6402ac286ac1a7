import type { Picture } from '../../../bots/drivers/desktop/eyes.ts'
import type { AccessibleNode } from '../../../bots/drivers/desktop/tree/index.ts'
import type { WindowInfo } from '../../../bots/drivers/desktop/windows/index.ts'
import type { Box } from '../../../bots/steps/ports/documents.ts'
import type { DesktopWindow, SeenElement } from '../../facts/index.ts'
import type { Point } from '../hooks/messages.ts'

/** What stands at a point of the screen. */
export interface Sight {
  readonly point: Point
  readonly window: DesktopWindow | undefined
  readonly info: WindowInfo | undefined
  readonly element: SeenElement
  /** Of the element, in pixels of the screen. */
  readonly box: Box
  /** The accessible element, where a program tells. */
  readonly node: AccessibleNode | undefined
  /** It is the title bar or the edge of the window, or its menu. */
  readonly isFrame: boolean
  /** What was to be seen then: of the element, or of all of its window where no program tells what it is. */
  readonly shown: Shown | undefined
}

/** Where the keyboard is. */
export interface Focus {
  readonly window: DesktopWindow | undefined
  readonly sight: Sight | undefined
  /** The window manager has it, for the menu of that window. */
  readonly isFrame?: boolean
}

/** A part of the screen, and how it looked. */
export interface Shown {
  readonly picture: Picture
  readonly box: Box
}
