import type { MessagePortMain } from 'electron'
import { openJournal } from '../../bots/engine/journal/index.ts'
import { serveHost } from '../api/host/server/index.ts'
import { shellClient } from '../api/shell/client.ts'
import { home } from '../host/home.ts'
import { type HostServices, hostServices } from '../host/services.ts'
import { shellPorts } from '../host/triggers/shell-ports.ts'
import type { HostMessage } from './host-process.ts'

/** What is needed of the port to the shell. */
export interface ShellPort {
  on(event: 'message', listener: (message: { data: HostMessage; ports: MessagePortMain[] }) => void): unknown
}

/** The host: the first port is the shell's, by which it is asked for keys, tray and clipboard; the others are of windows. */
export function openHost(parent: ShellPort): void {
  const own = home()
  const journal = openJournal(own.journal)
  let services: HostServices | undefined
  parent.on('message', ({ data, ports: [port] }) => {
    if (!port) return
    if (data === 'shell') services ??= hostServices(own, journal, shellPorts(shellClient(port)))
    else if (services) serveHost(port, services)
    port.start()
  })
}
