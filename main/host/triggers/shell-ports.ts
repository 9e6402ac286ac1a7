import { BotError } from '../../../bots/errors/index.ts'
import type { ShellClient } from '../../api/shell/client.ts'
import type { Stop, TriggerPorts } from './ports.ts'

/** What triggers need of the shell that started this host. */
export function shellPorts(
  shell: ShellClient,
): Required<Pick<TriggerPorts, 'shortcuts' | 'tray' | 'clipboard'>> {
  return {
    shortcuts: {
      watch: (keys, pressed) => follow((signal) => shell.shortcut({ keys }, { signal }), pressed, keys),
    },
    tray: {
      offer: (title, chosen) => follow((signal) => shell.trayEntry({ title }, { signal }), chosen, title),
    },
    clipboard: {
      watch: (copied) => follow((signal) => shell.clipboard(undefined, { signal }), copied, 'the clipboard'),
    },
  }
}

/** Begins to listen, and tells each event until stopped. Throws `shortcut-refused` where the shell refuses. */
async function follow<T>(
  listen: (signal: AbortSignal) => Promise<AsyncIterable<T>>,
  tell: (event: T) => void,
  what: string,
): Promise<Stop> {
  const ended = new AbortController()
  const events = await listen(ended.signal).catch((cause) => {
    throw new BotError('shortcut-refused', `${what} cannot be had`, {
      found: cause instanceof Error ? cause.message : String(cause),
      acted: false,
      cause,
    })
  })
  const over = tellAll(events, tell)
  return async () => {
    ended.abort()
    await over
  }
}

/** Ends with the signal, or with the shell; the host ends with it, too. */
async function tellAll<T>(events: AsyncIterable<T>, tell: (event: T) => void): Promise<void> {
  try {
    for await (const event of events) tell(event)
  } catch {}
}
