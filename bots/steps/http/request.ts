import { z } from 'zod'
import { BotError } from '../../errors/index.ts'
import { maskSecrets, plain, Secret } from '../../secrets/index.ts'
import { defineStep, type StepContext } from '../define.ts'
import { credential, formula, formulas, textOrSecret } from '../params.ts'
import type { HttpRequest, HttpResponse } from '../ports/index.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
const url = z.stringFormat('web address', isWebAddress, {
  error: 'an address that begins with http:// or https://',
})

const params = z.object({
  url: formula(url).describe('The address'),
  method: z.enum(METHODS).default('GET').describe('What is asked for; all but GET and HEAD are commits'),
  headers: formulas(z.record(z.string(), textOrSecret())).default({}).describe('Further headers by name'),
  body: formulas(z.unknown()).optional().describe('What is sent: text as it is, all else as JSON'),
  account: formula(credential).optional().describe('Who asks: user and password are sent with it'),
  scheme: z
    .enum(['basic', 'bearer'])
    .default('basic')
    .describe('How they are sent; bearer sends the password as a token'),
  expect: z.array(z.int()).optional().describe('The statuses that are fine; else 200 to 299'),
})
type Given = z.output<typeof params>

export const httpRequest = defineStep({
  kind: 'http.request',
  summary: 'Sends a request to a web service and gives its answer.',
  main: 'url',
  params,
  result: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.unknown() }),
  effect: 'commit',
  effectOf: ({ method }) => (isRead(method ?? 'GET') ? 'idempotent' : 'commit'),
  examples: [
    { url: '=assets.site & "/api/rates"' },
    {
      url: 'https://example.com/orders',
      method: 'POST',
      body: { number: '=order.number' },
      account: '=assets.shop',
    },
  ],
  run: async (given, { http }, context) => {
    const { signal, timeout } = context
    const response = await http.request(written(given, context), { signal, timeout })
    if (!isExpected(given, response.status)) throw refused(given, response)
    return response
  },
})

function isRead(method: unknown): boolean {
  return method === 'GET' || method === 'HEAD'
}

function isWebAddress(text: string): boolean {
  return /^https?:$/.test(URL.parse(text)?.protocol ?? '')
}

function isExpected({ expect }: Given, status: number): boolean {
  return expect === undefined ? status >= 200 && status < 300 : expect.includes(status)
}

function written({ url, method, headers, body, account, scheme }: Given, context: StepContext): HttpRequest {
  const isText = typeof body === 'string' || body instanceof Secret
  return {
    method,
    url,
    headers: {
      ...(body === undefined || isText ? {} : { 'content-type': 'application/json' }),
      ...(isRead(method) ? {} : { 'idempotency-key': context.token() }),
      ...(account === undefined ? {} : { authorization: authorization(account, scheme) }),
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), plain(value)]),
      ),
    },
    body: isText ? plain(body) : JSON.stringify(revealed(body)),
  }
}

function authorization({ user, password }: z.output<typeof credential>, scheme: Given['scheme']): string {
  if (scheme === 'bearer') return `Bearer ${password.reveal()}`
  const bytes = new TextEncoder().encode(`${user}:${password.reveal()}`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

/** The value with its secrets in plain text; it is sent and kept nowhere. */
function revealed(value: unknown): unknown {
  if (value instanceof Secret) return value.reveal()
  if (Array.isArray(value)) return value.map(revealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, revealed(part)]))
}

/** What the service did not take at all; a conflict or a timeout may come of an earlier try. */
function isTurnedAway(status: number): boolean {
  return status >= 400 && status < 500 && status !== 408 && status !== 409
}

/** With an account a 401 says that the password is wrong, and a wrong password is never tried again. */
function refused({ method, url, account, expect }: Given, { status, body }: HttpResponse): BotError {
  const code = status === 401 && account ? 'login-refused' : 'http-failed'
  // Masked before it is cut: half a secret would not be known for one.
  const said = maskSecrets(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''))
  return new BotError(code, `${method} ${url} was answered with status ${status}`, {
    expected: `status ${expect?.join(' or ') ?? '200 to 299'}`,
    found: `status ${status}: ${said.slice(0, 200) || 'no body'}`,
    acted: isTurnedAway(status) ? false : undefined,
  })
}
