import { serveHost } from '../api/host/server/index.ts'
import { shellClient } from '../api/shell/client.ts'
import type { Home } from '../host/home.ts'
import { type OpenHost, openHost } from '../host/open.ts'
import { shellPorts } from '../host/triggers/shell-ports.ts'
import type { HostMessage } from './host-process.ts'
import type { Port } from './port.ts'

/** What is needed of the port to the shell. */
export interface ShellPort {
  on(event: 'message', listener: (message: { data: HostMessage; ports: Port[] }) => void): unknown
}

/**
 * Serves the host to the shell: its first port is the shell's own, by which it is asked for keys, tray and clipboard; the
 * others are of windows. Gives what ends it.
 */
export function serveShellAndWindows(parent: ShellPort, home: Home): () => Promise<void> {
  let host: OpenHost | undefined
  parent.on('message', ({ data, ports: [port] }) => {
    if (!port) return
    if (data === 'shell') host ??= openHost(home, { shell: shellPorts(shellClient(port)) })
    else if (host) serveHost(port, host.services)
    port.start()
  })
  return async () => host?.close()
}
