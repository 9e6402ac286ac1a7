import { BINDING } from './page/protocol.ts'

/**
 * Runs beside the capture script in each document. Says that a document is left while its window stays open: where a
 * page closes its own window, the browser has no time to say so, and that is how one can tell.
 */
export function ownScript(): string {
  return `addEventListener('pagehide', () => { if (!closed) globalThis.${BINDING}?.('{"tell":"leaving"}') });`
}
