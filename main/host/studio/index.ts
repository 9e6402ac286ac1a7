import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { hostSockets } from '../../api/host/server/index.ts'
import type { Home } from '../home.ts'
import { openHost } from '../open.ts'
import type { RecorderOptions } from '../recorder/index.ts'
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
  const host = openHost(home, { recorder })
  const onSocket = hostSockets(host.services)
  const server = await studioServer({ port, key: studioKey(home), pages, onSocket })
  return {
    ...server,
    async close() {
      await server.close()
      await host.close()
    },
  }
}

/** Signs who may come in; kept, so that windows stay let in when the host starts again. */
function studioKey({ studioKey: file }: Home): Buffer {
  if (!existsSync(file)) writeWhole(file, `${randomBytes(32).toString('base64')}\n`)
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
}
