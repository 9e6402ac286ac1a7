import type { Picture, ScreenEyes } from '../../bots/drivers/desktop/eyes.ts'
import type { AccessibleTree } from '../../bots/drivers/desktop/tree/index.ts'
import type { Windows } from '../../bots/drivers/desktop/windows/index.ts'
import type { Box } from '../../bots/steps/ports/documents.ts'

/** What the recorder sees by. */
export interface DesktopEyes {
  readonly windows: Pick<Windows, 'list' | 'popups' | 'at' | 'active' | 'onChange'>
  /** Undefined where programs tell nothing about what they show. */
  readonly tree:
    | Pick<AccessibleTree, 'at' | 'focused' | 'box' | 'readValue' | 'fingerprint' | 'selectors'>
    | undefined
  /** All of the screen, or a part of it. */
  grab(region?: Box): Promise<Picture>
  /** Reads what is only drawn; undefined where nobody can. */
  readonly text: Pick<ScreenEyes, 'findImage' | 'findText' | 'readText'> | undefined
}
