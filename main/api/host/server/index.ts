import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler as MessagePortHandler } from '@orpc/server/message-port'
import { RPCHandler as WebSocketHandler } from '@orpc/server/ws'
import type { WebSocket } from 'ws'
import type { HostServices } from '../../../host/services.ts'
import { botsRouter } from './bots.ts'
import { centralRouter } from './central.ts'
import { debugRouter } from './debug.ts'
import { editorRouter } from './editor.ts'
import { machineRouter } from './machine.ts'
import { modelsRouter } from './models.ts'
import { os } from './os.ts'
import { recorderRouter } from './recorder.ts'
import { runsRouter } from './runs.ts'
import { settingsRouter } from './settings.ts'
import { tasksRouter } from './tasks.ts'
import { triggersRouter } from './triggers.ts'
import { vaultRouter } from './vault.ts'

/** Answers whoever has the other end of the message channel. */
export function serveHost(port: SupportedMessagePort, services: HostServices): void {
  new MessagePortHandler(hostRouter(services)).upgrade(port)
}

/** Gives what answers each WebSocket that was let in. */
export function hostSockets(services: HostServices): (socket: WebSocket) => void {
  const handler = new WebSocketHandler(hostRouter(services))
  return (socket) => void handler.upgrade(socket)
}

function hostRouter(services: HostServices) {
  return os.router({
    bots: botsRouter(services),
    editor: editorRouter(services),
    runs: runsRouter(services),
    debug: debugRouter(services),
    recorder: recorderRouter(services),
    tasks: tasksRouter(services),
    triggers: triggersRouter(services),
    machine: machineRouter(services),
    vault: vaultRouter(services),
    settings: settingsRouter(services),
    models: modelsRouter(services),
    central: centralRouter(services),
  })
}
