import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import { hostSockets } from '../../api/host/server/index.ts'
import type { Home } from '../home.ts'
import type { RecorderOptions } from '../recorder/index.ts'
import { hostServices } from '../services.ts'
import { writeWhole } from '../write-whole.ts'
import { studioPages } from './pages.ts'
import { type StudioServer, studioServer } from './server.ts'

export { openWindow } from './window.ts'

interface StudioOptions {
  /** Any that is free where not given. */
  readonly port?: number
  readonly recorder?: RecorderOptions
}

/** The host of this PC with its pages on the loopback address. Throws `port-taken`. */
export async function startStudio(home: Home, options: StudioOptions = {}): Promise<StudioServer> {
  const { port = 0, recorder } = options
  const pages = await studioPages()
  const journal = openJournal(home.journal)
  const services = hostServices(home, journal, {}, recorder)
  const server = await studioServer({ port, key: studioKey(home), pages, onSocket: hostSockets(services) })
  // Nobody waits for it: a bot of the sample asks for it once more before it starts.
  void services.bots.openSample().catch(() => undefined)
  return {
    ...server,
    async close() {
      await server.close()
      await services.bots.close()
      await services.triggers.close()
      await services.recorder.close()
      await services.runs.close()
      journal.close()
    },
  }
}

/** Signs who may come in; kept, so that windows stay let in when the host starts again. */
function studioKey({ studioKey: file }: Home): Buffer {
  if (!existsSync(file)) writeWhole(file, `${randomBytes(32).toString('base64')}\n`)
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
}
