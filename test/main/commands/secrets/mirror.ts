import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** A web application that shows back whatever it is told, wherever it can. */
export async function startMirror() {
  const seen = { posted: 0, headers: [] as string[] }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://mirror')
    if (request.method === 'POST') seen.posted++
    seen.headers.push(request.headers.authorization ?? '')
    const [status, type, body] = answer(url, request)
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

function answer({ pathname, searchParams }: URL, request: IncomingMessage): [number, string, string] {
  const failure = `${'.'.repeat(190)}${spoken(request)} is no user`
  const echo = { headers: request.headers, inHtml: escaped(spoken(request)) }
  if (pathname === '/echo') return [200, 'application/json', JSON.stringify(echo)]
  if (pathname === '/fails') return [500, 'text/plain', failure]
  if (pathname === '/denied') return [401, 'text/plain', failure]
  return [200, 'text/html', pathname === '/shown' ? shown(searchParams) : FORM]
}

/** The password as the header gave it. */
function spoken({ headers: { authorization = '' } }: IncomingMessage): string {
  const [scheme, value = ''] = authorization.split(/ (.*)/s)
  if (scheme !== 'Basic') return Buffer.from(value, 'latin1').toString()
  return Buffer.from(value, 'base64')
    .toString()
    .replace(/^[^:]*:/, '')
}

const STYLE =
  '<style>* { margin: 0 } #token { position: absolute; top: 0; left: 0; width: 400px; height: 60px }</style>'
const FORM = `<!doctype html><title>Mirror</title>${STYLE}
<form action="/shown"><input id="token" name="token" aria-label="Token"><p style="margin-top: 100px">
<label>How <input name="how"></label> <label>PIN <input type="password" name="pin"></label><button>Show</button></form>`

function shown(told: URLSearchParams): string {
  const token = told.get('token') ?? ''
  const text = escaped(token)
  const inScript = JSON.stringify(token).replaceAll('<', '\\u003c')
  return `<!doctype html><title>Token ${text}</title>${STYLE}
<input id="token" aria-label="Token" value="${text}"><div style="margin-top: 100px"><h1>Hello ${text}!</h1>
<p data-token="${text}">You said <b>${text}</b>.</p><button title="${text}">Go on</button></div>
<script>fetch('/fails?token=' + encodeURIComponent(${inScript}))
if (${told.get('how') === 'alert'}) setTimeout(() => alert('Is it ' + ${inScript} + '?'), 50)</script>`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
