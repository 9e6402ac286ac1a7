import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { buildPages } from './build-pages.ts'

/** What is sent to a window that asks for an address. */
export interface PageAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/**
 * The files of the studio, by path (`/main-HASH.js`), each with what protects it; every other path is a page, and pages
 * are all one document. They are made first where a source is newer.
 */
export async function studioPages(): Promise<(path: string) => PageAnswer> {
  const folder = await buildPages()
  const files = new Map(
    readdirSync(folder)
      .filter((name) => extname(name) in TYPES)
      .map((name) => [`/${name}`, readFileSync(join(folder, name))]),
  )
  const document = readFileSync(join(folder, 'index.html'), 'utf8')
  return (path) => {
    const file = files.get(path)
    if (file) return asset(path, file)
    if (extname(path) in TYPES)
      return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'There is no such file.' }
    return page(document)
  }
}

/** Its name has a hash of what is in it, so it is never asked for again. */
function asset(path: string, body: Uint8Array): PageAnswer {
  return {
    status: 200,
    headers: {
      ...protection,
      'content-type': TYPES[extname(path)] ?? '',
      'cache-control': 'public, max-age=31536000, immutable',
    },
    body,
  }
}

function page(document: string): PageAnswer {
  const nonce = randomBytes(16).toString('base64')
  return {
    status: 200,
    headers: {
      ...protection,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentPolicy(nonce),
    },
    body: document.replace('{nonce}', nonce),
  }
}

const protection = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Styles with the nonce are those that the component library computes from the theme. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
