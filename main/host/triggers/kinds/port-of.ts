import { BotError } from '../../../../bots/errors/index.ts'
import type { TriggerPorts } from '../ports.ts'

const NEEDED: Readonly<Record<keyof TriggerPorts, string>> = {
  shortcuts: 'the Deskhand program, which hears keys in whatever program they are pressed',
  tray: 'the Deskhand program, which has a tray',
  clipboard: 'the Deskhand program, which sees what is copied',
  queues: 'a central that this PC works with',
}

/** What this PC has for a kind of trigger. Throws `trigger-unavailable` where it is missing. */
export function portOf<K extends keyof TriggerPorts>(
  ports: TriggerPorts,
  name: K,
): NonNullable<TriggerPorts[K]> {
  const port = ports[name]
  if (port) return port
  throw new BotError('trigger-unavailable', 'This PC cannot watch for that now', {
    expected: NEEDED[name],
    acted: false,
  })
}
