import { secretAreas } from '../../../bots/drivers/browser/page/secrets.ts'
import { describeElement } from './elements/describing.ts'
import { filesOf } from './fields/files.ts'
import { listen } from './listen.ts'
import { acted } from './meanwhile/turn.ts'
import { tellWaited } from './meanwhile/waiting.ts'
import { tellWheel } from './mouse/wheel.ts'
import { flush } from './outbox.ts'
import { startPicking } from './picking/swallow.ts'
import type { RecorderApi } from './protocol.ts'
import { secretTexts } from './secrets/texts.ts'
import { settings } from './settings.ts'
import { addClosedRoot, suspects } from './shadows.ts'
import { catchUp } from './task.ts'

/** What the recorder can ask of the script. */
export const recorderApi: RecorderApi = {
  flush: () => {
    catchUp()
    tellWheel()
    tellWaited(undefined)
    flush()
  },
  pause: (paused) => {
    flush()
    settings.paused = paused
    acted()
  },
  secure: (secure) => {
    settings.secure = secure
  },
  pick: startPicking,
  suspects,
  addClosedRoot,
  describeFrame: describeElement,
  filesOf,
  secretAreas: () => secretAreas(false, secretTexts()),
  restart: listen,
}
