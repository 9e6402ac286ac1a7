import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** That a runner posts a number, by one of its bots. */
export interface Posting {
  readonly runner: string
  readonly bot: string
  readonly number: string
}

/** It is booked and answered; it never arrives; or it is booked, and the answer never arrives. */
export type Fate = 'booked' | 'lost' | 'unanswered'

/** The world that bots change: it books what it is told, as often as it is told. */
export interface Ledger {
  /** The address that this runner posts to. */
  urlFor(runner: string): string
  /** How often each number was booked. */
  readonly booked: ReadonlyMap<string, number>
}

/** So long a posting takes, so that others are under way meanwhile; milliseconds. */
const PACE = 60

/** Opens a ledger; `fateOf` is asked about each posting before it stands in the book. */
export async function openLedger(fateOf: (posting: Posting) => Fate = () => 'booked'): Promise<Ledger> {
  const booked = new Map<string, number>()
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const [, runner = '', bot = '', asked = ''] = (request.url ?? '').split('/')
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method !== 'POST') {
      send(200, { count: booked.get(asked) ?? 0 })
      return
    }
    const { number } = JSON.parse(await text(request)) as { number: string }
    const fate = fateOf({ runner, bot, number })
    if (fate !== 'lost') booked.set(number, (booked.get(number) ?? 0) + 1)
    if (fate === 'booked') setTimeout(() => send(201, {}), PACE)
    else response.destroy()
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { urlFor: (runner) => `http://127.0.0.1:${port}/${runner}`, booked }
}

/** A bot that posts each number and can look whether it stands in the book, and one that cannot look. */
export const VERIFYING = 'verifying'
export const BLIND = 'blind'

/** The text of the `bot.yaml` of one of the two. */
export function poster(bot: typeof VERIFYING | typeof BLIND): string {
  const posting = `bot: ${bot}
format: 1
title: Post numbers
inputs:
  list: { type: list, default: [] }
assets:
  site: { type: url }
transactions:
  each: =inputs.list
  as: one
  reference: =one.number
  retries: 1
  steps:
    - http.request: =assets.site & "/${bot}"
      method: POST
      body: { number: =one.number }
      id: post
      timeout: 4s
`
  const looking = `      verify:
        - http.request: =assets.site & "/${bot}/" & one.number
          save: found
        - data.set: =found.body.count > 0
`
  return bot === VERIFYING ? posting + looking : posting
}
