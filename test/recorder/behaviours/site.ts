import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { type PageServer, servePages } from '../../fixtures/pages/serve.ts'
import type { Behaviour } from './behaviour.ts'

export interface Site {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  /** Shows the pages of this behaviour, and forgets what was sent. */
  show(behaviour: Behaviour): void
  sent(): string[]
  close(): Promise<void>
}

/** Pages of every origin tell the server what they were made to do, in an order that outlives each of them. */
const DID = `<script>
window.did = (text) => { const all = JSON.parse(localStorage.did ?? '[]'); all.push(String(text)); localStorage.did = JSON.stringify(all) }
</script>`

/** Serves the pages of one behaviour at a time. */
export async function openSite(): Promise<Site> {
  const server = await servePages({})
  let sent: string[] = []
  const shown = new Set<string>()
  return {
    url: server.url,
    show: (behaviour) => {
      sent = []
      for (const path of shown) server.set(path, '')
      for (const [path, html] of Object.entries(behaviour.pages)) {
        shown.add(path)
        server.set(path, pageOf(server, behaviour, html))
      }
      for (const path of postsIn(behaviour))
        server.set(path, (request, response) => void take(request, response))
    },
    sent: () => [...sent],
    close: () => server.close(),
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', server.url)
    const body = await text(request)
    if (request.method !== 'GET') sent.push(`${request.method} ${pathname} ${plainBody(request, body)}`)
    const isPage = request.headers.accept?.includes('text/html')
    response.writeHead(200, { 'content-type': isPage ? 'text/html' : 'application/json' })
    response.end(isPage ? `<!doctype html>${DID}<title>Sent</title><p>Sent</p>` : '{"ok":true}')
  }
}

/** Paths below `/post/` that the pages name. */
function postsIn({ pages }: Behaviour): string[] {
  return [...new Set(Object.values(pages).flatMap((html) => html.match(/\/post\/[\w/-]+/g) ?? []))]
}

function pageOf(server: PageServer, { csp, signIn }: Behaviour, html: string) {
  const whole = `<!doctype html><meta charset=utf-8>${DID}${html}`
    .replaceAll('SITE', server.url)
    .replaceAll('OTHER', server.otherSite)
  const account = signIn && `Basic ${Buffer.from(signIn).toString('base64')}`
  return (request: IncomingMessage, response: ServerResponse) => {
    if (account && request.headers.authorization !== account) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Test"' })
      response.end()
      return
    }
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      ...(csp && { 'content-security-policy': csp }),
    })
    response.end(whole)
  }
}

/** Boundaries of multipart forms differ each time. */
function plainBody(request: IncomingMessage, body: string): string {
  const boundary = /boundary=(\S+)/.exec(request.headers['content-type'] ?? '')?.[1]
  return boundary ? body.replaceAll(boundary, '--') : body
}
