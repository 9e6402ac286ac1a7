import { openJournal } from '../../bots/engine/journal/index.ts'
import { serveHost } from '../api/host/server/index.ts'
import { shellClient } from '../api/shell/client.ts'
import type { Home } from '../host/home.ts'
import { type HostServices, hostServices } from '../host/services.ts'
import { shellPorts } from '../host/triggers/shell-ports.ts'
import type { HostMessage } from './host-process.ts'
import type { Port } from './port.ts'

/** What is needed of the port to the shell. */
export interface ShellPort {
  on(event: 'message', listener: (message: { data: HostMessage; ports: Port[] }) => void): unknown
}

/**
 * The host: the first port is the shell's, by which it is asked for keys, tray and clipboard; the others are of windows.
 * Gives what ends it.
 */
export function openHost(parent: ShellPort, own: Home): () => Promise<void> {
  const journal = openJournal(own.journal)
  let services: HostServices | undefined
  parent.on('message', ({ data, ports: [port] }) => {
    if (!port) return
    if (data === 'shell') services ??= hostServices(own, journal, shellPorts(shellClient(port)))
    else if (services) serveHost(port, services)
    port.start()
  })
  return async () => {
    await services?.triggers.close()
    await services?.bots.close()
    await services?.runs.close()
    journal.close()
  }
}
