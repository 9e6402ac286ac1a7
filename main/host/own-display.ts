import { BotError } from '../../bots/errors/index.ts'
import { virtualDesktop } from './virtual-desktop/index.ts'

/** What leads to a display; all else of the person's session, home and settings, stays as it is. */
const LEADING = ['DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR'] as const

type Environment = Record<string, string | undefined>

/**
 * Gives this process, and all that it starts from now on, a display of its own beside the person's: a bot there needs
 * neither their mouse nor their keyboard. Gives what ends it, with the programs in it. Throws `display-missing`.
 */
export async function takeOwnDisplay(environment: Environment = process.env): Promise<() => Promise<void>> {
  const desktop = await virtualDesktop().catch((cause: unknown) => {
    throw new BotError('display-missing', 'There is no display of its own for the bot', {
      found: cause instanceof Error ? cause.message : String(cause),
      next: 'Install what is missing, or run it on your own display.',
      acted: false,
      cause,
    })
  })
  for (const name of LEADING) environment[name] = desktop.environment[name]
  // Programs would prefer the person's.
  delete environment.WAYLAND_DISPLAY
  return desktop.stop
}
