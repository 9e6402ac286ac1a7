import { connectDisplay } from '../../bots/drivers/desktop/display/index.ts'
import { type Hands, xHands } from '../../bots/drivers/desktop/hands/index.ts'
import { type AccessibleTree, accessibleTree } from '../../bots/drivers/desktop/tree/index.ts'
import { type Windows, xWindows } from '../../bots/drivers/desktop/windows/index.ts'
import type { DesktopEyes } from '../../recorder/desktop/index.ts'
import { lazyPort, once } from './lazy-port.ts'

/** What the recorder of the desktop sees by, and what a script that plays the person works with. */
export interface RecordingDesktop {
  readonly eyes: DesktopEyes
  readonly hands: Hands
  readonly windows: Windows
  readonly tree: AccessibleTree
  close(): Promise<void>
}

/** Connects to the display and the programs of a session. Throws `display-missing`. */
export async function recordingDesktop(environment: NodeJS.ProcessEnv): Promise<RecordingDesktop> {
  const display = await connectDisplay(environment)
  const windows = xWindows(display)
  const hands = xHands(environment)
  const eyes = once(async () => (await import('./eyes.ts')).screenEyes())
  const tree = accessibleTree({
    environment,
    windows: () => windows.list(),
    popups: () => windows.popups(),
    poppedUpAt: async (point) => (await windows.at(point))?.kind === 'popup',
  })
  return {
    ...{ hands, windows, tree },
    eyes: { windows, tree, text: lazyPort(eyes), grab: (region) => hands.grab(region) },
    close: async () => {
      await Promise.allSettled([hands.close(), tree.close(), eyes.made?.then((made) => made.close())])
      display.close()
    },
  }
}
