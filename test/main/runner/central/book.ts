import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { localServer } from './local-server.ts'

/** It is booked and answered; it never arrives; or it is booked, and the answer never arrives. */
export type Fate = 'booked' | 'lost' | 'unanswered'

/** What a test may do around each posting. */
export interface Around {
  /** Before it stands in the book, with the path that it is posted to; may give its fate, or a promise of it. */
  before?: (number: string, path: string) => unknown
  /** When it stands there, and the answer is not sent yet. */
  after?: (number: string) => unknown
}

/** The world that bots change. */
export interface Book {
  readonly url: string
  /** All that was posted, in that order. */
  readonly posted: string[]
}

/** A service that takes every posting it gets, as often as it gets it, below whatever path. */
export async function openBook({ before, after }: Around = {}): Promise<Book> {
  const posted: string[] = []
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    const { url = '' } = request
    if (request.method !== 'POST') {
      const number = decodeURIComponent(url.split('/').at(-1) ?? '')
      return send(200, { count: posted.filter((one) => one === number).length })
    }
    const { number } = JSON.parse(await text(request)) as { number: string }
    const fate = await before?.(number, url)
    if (fate !== 'lost') posted.push(number)
    if (fate === 'lost' || fate === 'unanswered') return response.destroy()
    await after?.(number)
    return send(201, { voucher: `V-${number}` })
  }
  const { url } = await localServer((request, response) => void answer(request, response))
  return { url, posted }
}

/** The text of the `bot.yaml` of a bot that posts numbers into the book; where it `looks`, it can tell whether one stands there. */
export function posterBot(name = 'poster', { looks = true } = {}): string {
  const posting = `bot: ${name}
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
    - http.request: =assets.site & "/${name}"
      method: POST
      body: { number: =one.number }
      id: post
      timeout: 4s
`
  const looking = `      verify:
        - http.request: =assets.site & "/${name}/" & one.number
          save: found
        - data.set: =found.body.count > 0
`
  return looks ? posting + looking : posting
}
