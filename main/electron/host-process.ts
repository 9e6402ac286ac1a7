import { fileURLToPath } from 'node:url'
import { type HostClient, hostClient } from '../api/host/client.ts'
import { crashLimit } from './crashes.ts'
import type { Port } from './port.ts'

const ENTRY = fileURLToPath(new URL('host-entry.js', import.meta.url))

/** What is needed of Electron to keep the host in a process of its own. */
export interface HostParts {
  readonly utilityProcess: {
    fork(module: string, words: string[], options: { serviceName: string; env: NodeJS.ProcessEnv }): HostChild
  }
  readonly MessageChannelMain: new () => { port1: Port; port2: Port }
}
export interface HostChild {
  on(event: 'exit', listener: (code: number) => void): unknown
  postMessage(message: unknown, transfer?: Port[]): void
  kill(): boolean
}

/** The host, in a process of its own: no bot can take the shell down. */
export interface HostProcess {
  /** A new channel for a window; it closes when the host ends. */
  connect(): Port
  /** The host that runs now, as the shell itself asks it. */
  client(): HostClient
  end(): void
}

/** What the host is sent with a port: who is at its other end. */
export type HostMessage = 'shell' | 'window'

interface Listeners {
  /** The host was started; by this channel it asks the shell. */
  onStart(port: Port): void
  /** Another one stands in for the one that died. */
  onRestart(): void
  /** It died again and again, and is not started any more. */
  onLost(): void
}

/** Starts the host, and starts it again when it died of itself. */
export function startHost(
  { utilityProcess, MessageChannelMain }: HostParts,
  env: NodeJS.ProcessEnv,
  { onStart, onRestart, onLost }: Listeners,
): HostProcess {
  const mayGoOn = crashLimit()
  let isEnding = false
  let { child, client } = start()

  function start() {
    const started = utilityProcess.fork(ENTRY, [], { serviceName: 'Deskhand host', env })
    started.on('exit', () => {
      if (isEnding) return
      if (!mayGoOn()) return onLost()
      ;({ child, client } = start())
      onRestart()
    })
    const forShell = channelTo(started, 'shell')
    forShell.start()
    onStart(forShell)
    const asked = channelTo(started, 'window')
    asked.start()
    return { child: started, client: hostClient(asked) }
  }

  function channelTo(to: HostChild, who: HostMessage): Port {
    const { port1, port2 } = new MessageChannelMain()
    to.postMessage(who, [port2])
    return port1
  }

  return {
    connect: () => channelTo(child, 'window'),
    client: () => client,
    end() {
      isEnding = true
      child.kill()
    },
  }
}
