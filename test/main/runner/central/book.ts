import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { onTestFinished } from 'vitest'

/** What a test may do around each posting. */
export interface Around {
  /** Before it stands in the book. */
  before?: (number: string) => Promise<void> | void
  /** When it stands there, and the answer is not sent yet. */
  after?: (number: string) => Promise<void> | void
}

export interface Book {
  readonly url: string
  /** All that was posted, in that order. */
  readonly posted: string[]
}

/** A service that takes every posting it gets, as often as it gets it. */
export async function openBook(around: Around = {}): Promise<Book> {
  const posted: string[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method !== 'POST') {
      const number = decodeURIComponent(request.url?.split('/').at(-1) ?? '')
      return send(200, { count: posted.filter((one) => one === number).length })
    }
    const { number } = JSON.parse(await text(request)) as { number: string }
    await around.before?.(number)
    posted.push(number)
    await around.after?.(number)
    return send(201, { voucher: `V-${number}` })
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, posted }
}

/** A bot that posts numbers into the book; `more` are further steps before the posting. */
export function posterBot(more = ''): string {
  return `bot: poster
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
    - data.set: =$now()
      save: now
${more}    - http.request: =assets.site & "/posts"
      method: POST
      body: { number: =one.number }
      id: post
      timeout: 4s
      verify:
        - http.request: =assets.site & "/posts/" & one.number
          save: found
        - data.set: =found.body.count > 0
`
}
