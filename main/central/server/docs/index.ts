import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { PREFIX } from '../route-table.ts'
import { openApi } from './openapi.ts'
import { docsPage } from './page.ts'
import { style } from './style.ts'

interface Page {
  readonly type: string
  readonly text: string
  readonly policy?: string
}

/** The page may use its own style, and nothing else. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Answers what describes the contract, at `/v1/docs` for people and `/v1/openapi.json` for programs; gives false for
 * any other request. Both are made when they are first asked for.
 */
export function servingDocs(version: string) {
  const made = new Map<string, Promise<Page>>()
  const make: Readonly<Record<string, () => Promise<Page>>> = {
    [`${PREFIX}/openapi.json`]: async () => ({
      type: 'application/json',
      text: JSON.stringify(await openApi(version)),
    }),
    [`${PREFIX}/docs`]: async () => ({
      type: 'text/html; charset=utf-8',
      text: docsPage(await openApi(version)),
      policy,
    }),
  }
  return async ({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const path = url.split('?')[0] ?? ''
    const making = Object.hasOwn(make, path) ? make[path] : undefined
    if (!making || (method !== 'GET' && method !== 'HEAD')) return false
    const page = made.get(path) ?? making()
    made.set(path, page)
    const { type, text, policy: own } = await page
    if (own !== undefined) response.setHeader('content-security-policy', own)
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) }).end(text)
    return true
  }
}
