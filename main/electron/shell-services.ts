import { EventEmitter, on } from 'node:events'
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { implement } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { shellContract } from '../api/shell/contract.ts'

type Leave = () => void

/** What the shell does for its host; each calls back until it is left. */
export interface ShellServices {
  /** False where the system does not give the keys. */
  onKeys(keys: string, pressed: () => void): Leave | false
  trayEntry(title: string, chosen: () => void): Leave
  onCopied(copied: (text: string) => void): Leave
}

const os = implement(shellContract)

/** Answers the host at the other end of the message channel. */
export function serveShell(port: SupportedMessagePort, services: ShellServices): void {
  new RPCHandler(
    os.router({
      shortcut: os.shortcut.handler(({ input, signal, errors }) => {
        const pressed = heard<Record<string, never>>(signal)
        const leave = services.onKeys(input.keys, () => pressed.tell({}))
        if (!leave)
          throw errors.REFUSED({
            message: 'Another program has these keys, or the system does not know them',
          })
        return pressed.until(leave)
      }),
      trayEntry: os.trayEntry.handler(({ input, signal }) => {
        const chosen = heard<Record<string, never>>(signal)
        return chosen.until(services.trayEntry(input.title, () => chosen.tell({})))
      }),
      clipboard: os.clipboard.handler(({ signal }) => {
        const copied = heard<string>(signal)
        return copied.until(services.onCopied((text) => copied.tell(text)))
      }),
    }),
  ).upgrade(port)
}

/** What is told from now on, as a stream that lets go of its source when it ends. */
function heard<T>(signal: AbortSignal | undefined) {
  const news = new EventEmitter<{ told: [T] }>()
  const told = on(news, 'told', { ...(signal && { signal }) })
  return {
    tell: (event: T) => void news.emit('told', event),
    async *until(leave: Leave): AsyncGenerator<T, void, void> {
      try {
        for await (const [event] of told) yield event
      } catch (thrown) {
        if (!signal?.aborted) throw thrown
      } finally {
        leave()
      }
    },
  }
}
