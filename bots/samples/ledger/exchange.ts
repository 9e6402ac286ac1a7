import type { IncomingMessage, ServerResponse } from 'node:http'

/** A request that the ledger cannot take, with the status to answer. */
export class BadRequest extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

const MOST_BYTES = 100_000
const COOKIE = 'ledger-session'

/** One request and its answer, with the few things that pages need. */
export class Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly url: URL

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.request = request
    this.response = response
    this.url = new URL(request.url ?? '/', 'http://ledger')
  }

  /** The session that the browser names. */
  get session(): string | undefined {
    return new RegExp(`(?:^|;\\s*)${COOKIE}=([^;]+)`).exec(this.request.headers.cookie ?? '')?.[1]
  }

  async form(): Promise<URLSearchParams> {
    return new URLSearchParams(await this.#body())
  }

  async json(): Promise<unknown> {
    const body = await this.#body()
    try {
      return JSON.parse(body)
    } catch {
      throw new BadRequest(400, 'The body has to be JSON')
    }
  }

  page(text: string, status = 200): void {
    this.#answer(status, 'text/html; charset=utf-8', text)
  }

  data(value: unknown, status = 200): void {
    this.#answer(status, 'application/json', JSON.stringify(value))
  }

  file(text: string, type: string): void {
    this.#answer(200, `${type}; charset=utf-8`, text)
  }

  redirect(to: string): void {
    this.response.writeHead(303, { Location: to }).end()
  }

  /** Lets the browser keep a session, or forget it. */
  keepSession(session: string | undefined): void {
    const value = session === undefined ? `${COOKIE}=; Max-Age=0` : `${COOKIE}=${session}`
    this.response.setHeader('Set-Cookie', `${value}; Path=/; HttpOnly; SameSite=Strict`)
  }

  /**
   * Closes the connection in the middle of the answer, as a crashing server does. Not before it began: browsers
   * quietly send a request again where a kept connection closed without a word, and post twice by themselves.
   */
  hangUp(): void {
    this.response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 1000 })
    this.response.write('{', () => this.request.socket.destroy())
  }

  #answer(status: number, type: string, text: string): void {
    this.response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text)
  }

  async #body(): Promise<string> {
    let text = ''
    for await (const chunk of this.request.setEncoding('utf8')) {
      text += chunk
      if (text.length > MOST_BYTES) throw new BadRequest(413, 'The body is too long')
    }
    return text
  }
}
