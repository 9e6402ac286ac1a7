import type { CustomScheme } from 'electron'
import type { PageAnswer } from '../host/studio/pages.ts'

const SCHEME = 'app'
/** Where the pages of the studio stand in the shell. */
export const ORIGIN = `${SCHEME}://deskhand`

/** True for an address of the studio's own pages. Node knows no origin for schemes of ours, so it is compared as text. */
export function isStudio(address: string): boolean {
  return address === ORIGIN || address.startsWith(`${ORIGIN}/`)
}

/** What is needed of Electron's `protocol`. */
export interface SchemeRegistry {
  registerSchemesAsPrivileged(schemes: CustomScheme[]): void
}
export interface SchemeServer {
  handle(scheme: string, handler: (request: Request) => Response): void
}

/** Has to be called before the app is ready. */
export function declareScheme(protocol: SchemeRegistry): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }])
}

/** Answers with the studio's pages, and with the same headers as over the loopback address; nothing else is there. */
export function servePages(protocol: SchemeServer, pages: (path: string) => PageAnswer): void {
  protocol.handle(SCHEME, ({ url, method }) => {
    if (!isStudio(url) || method !== 'GET') return new Response('There is nothing here.', { status: 404 })
    const { status, headers, body } = pages(decodeURI(new URL(url).pathname))
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status, headers })
  })
}
