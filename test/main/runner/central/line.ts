import { type IncomingMessage, request, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as pause } from 'node:timers/promises'
import { localServer } from './local-server.ts'

/** The network between one runner and central, wherever that is at the moment. */
export interface Line {
  /** What the runner takes for the address of central. */
  readonly url: string
  /** Nothing gets through in either direction, until `mend`. */
  cut(): void
  mend(): void
  /** Central does what it is asked next by this path, and the answer never arrives. */
  loseAnswer(path: string): void
  /** The same, and the answer arrives after so many milliseconds. */
  delayAnswer(path: string, milliseconds: number): void
  /** Calls `then` with what central is asked next by this path, when it has answered and the runner cannot see it yet. */
  atAnswer(path: string, then: (body: string) => void): void
}

/** What becomes of an answer. */
type Treatment = (body: string) => Promise<'passes' | 'is lost'>

/** Opens a line to the address that `central` gives. */
export async function openLine(central: () => string): Promise<Line> {
  let isCut = false
  const awaited: { path: string; treat: Treatment }[] = []
  const treatmentOf = (path: string): Treatment | undefined => {
    const found = awaited.findIndex((one) => one.path === path)
    return found < 0 ? undefined : awaited.splice(found, 1)[0]?.treat
  }
  const treatNext = (path: string, treat: Treatment) => void awaited.push({ path, treat })
  const { url, server } = await localServer((from, to) => {
    if (isCut) from.socket.destroy()
    else void pass(central(), from, to, treatmentOf).catch(() => to.destroy())
  })
  return {
    url,
    cut() {
      isCut = true
      server.closeAllConnections()
    },
    mend() {
      isCut = false
    },
    loseAnswer: (path) => treatNext(path, async () => 'is lost'),
    delayAnswer: (path, milliseconds) =>
      treatNext(path, async () => {
        await pause(milliseconds)
        return 'passes'
      }),
    atAnswer: (path, then) =>
      treatNext(path, async (body) => {
        then(body)
        return 'passes'
      }),
  }
}

async function pass(
  central: string,
  from: IncomingMessage,
  to: ServerResponse,
  treatmentOf: (path: string) => Treatment | undefined,
): Promise<void> {
  const { method, url = '', headers } = from
  const body = await text(from)
  const host = new URL(central).host
  const onward = request(new URL(url, central), { method, headers: { ...headers, host } })
  onward.once('error', () => to.destroy())
  to.once('close', () => onward.destroy())
  onward.once('response', async (answer) => {
    answer.once('error', () => to.destroy())
    // What was refused was not done.
    const treat = answer.statusCode === 200 ? treatmentOf(url) : undefined
    if (treat && (await treat(body)) === 'is lost') return to.destroy()
    to.writeHead(answer.statusCode ?? 502, answer.headers)
    return answer.pipe(to)
  })
  onward.end(body)
}
