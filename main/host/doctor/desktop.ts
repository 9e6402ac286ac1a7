import { asBotError, BotError } from '../../../bots/errors/index.ts'
import { howToGetInput } from '../../setup/desktop.ts'
import { hasDisplay } from '../display.ts'

/** Milliseconds for programs to tell of their elements. */
const PATIENCE = 5000

/** Tries the process for mouse and keyboard; throws what keeps it from working. */
export async function mouseAndKeyboard(): Promise<string> {
  insistOnDisplay()
  const { xHands } = await import('../../../bots/drivers/desktop/hands/index.ts')
  const hands = xHands()
  try {
    const { x, y } = await hands.pointer()
    return `the pointer is at ${x},${y}`
  } catch (error) {
    const { code, message, details } = asBotError(error)
    const lacksLibrary = details.found?.includes('cannot open shared object') ?? false
    throw new BotError(code, details.found ?? message, { next: lacksLibrary ? howToGetInput() : undefined })
  } finally {
    await hands.close()
  }
}

/** Which window manager there is; throws where none answers. */
export async function windowManager(): Promise<string> {
  insistOnDisplay()
  const { connectDisplay } = await import('../../../bots/drivers/desktop/display/index.ts')
  const display = await connectDisplay()
  try {
    const [manager] = await display.numbers(display.root, '_NET_SUPPORTING_WM_CHECK')
    if (manager !== undefined) return (await display.text(manager, '_NET_WM_NAME')) || 'one without a name'
    throw new BotError('window-missing', 'none', {
      next: 'Start a window manager, such as openbox: without one windows cannot be brought to the front.',
    })
  } finally {
    display.close()
  }
}

/** How many windows tell of their elements; throws where programs cannot be asked. */
export async function accessibleElements(): Promise<string> {
  const { accessibleTree } = await import('../../../bots/drivers/desktop/tree/index.ts')
  const tree = accessibleTree()
  try {
    const windows = await tree.windows({ signal: AbortSignal.timeout(PATIENCE), timeout: PATIENCE })
    return `${windows.length} windows`
  } finally {
    await tree.close()
  }
}

function insistOnDisplay(): void {
  if (!hasDisplay())
    throw new BotError('display-missing', 'no display', { next: 'See what to do about the display.' })
}
