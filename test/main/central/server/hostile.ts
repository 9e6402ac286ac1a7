import fc from 'fast-check'
import { type Asked, asking } from './asking.ts'
import { fitting, type Known } from './fitting.ts'
import type { ContractProcedure } from './procedures.ts'

/** Requests for a procedure: half of them as they should be, the others wrong in one way or another. */
export function hostileRequests(procedure: ContractProcedure, known: Known): fc.Arbitrary<Asked> {
  const input = procedure.input ? fitting(procedure.input, known) : fc.constant(undefined)
  const right = input.map((value) => asking(procedure, value))
  const wrongInput = fc
    .tuple(input, fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => asking(procedure, changes.reduce(changed, value)))
  const wrongMessage = fc.tuple(right, fc.oneof(badBody, badHeaders, badPath, badMethod))
  return fc.oneof(
    { arbitrary: right, weight: 4 },
    { arbitrary: wrongInput, weight: 4 },
    { arbitrary: wrongMessage.map(([asked, spoil]) => spoil(asked)), weight: 2 },
  )
}

/** A JSON value whose like no form would send. */
const weird: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, -0, 1.5, 1e308, 2 ** 53, -(2 ** 63), '', [], {}),
  fc.constantFrom('\0', '\ud800', '__proto__', 'constructor', '../..', `'; DROP TABLE deskhand.items; --`),
  fc.constantFrom('9999-12-31T23:59:59Z', '0000-01-01T00:00:00Z', '2026-02-30T00:00:00Z', 'infinity'),
  fc.constantFrom('9999-12-31T23:59:59-10:00', '0001-01-01T00:00:00+15:00', '2026-01-01T00:00:00+23:00'),
  fc.constantFrom('a'.repeat(100_000), '😀'.repeat(300), Array(5000).fill(0), nested(90), nested(1000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
)

function nested(depth: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < depth; level += 1) value = level % 2 ? [value] : { a: value }
  return value
}

type Change = { readonly kind: 'put' | 'drop' | 'add'; readonly key: string; readonly value: unknown }
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('put', 'put', 'drop', 'add'),
  key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'toString', '\0', ''), fc.string()),
  value: weird,
})

/** A copy of the value with one place in it changed. */
function changed(value: unknown, [at, { kind, key, value: other }]: readonly [number, Change]): unknown {
  const places: { container: object; key: string }[] = []
  const copy = { whole: structuredClone(value) }
  collect(copy.whole, places)
  const place = places[at % Math.max(1, places.length)]
  if (!place) return copy.whole
  if (kind === 'drop') Reflect.deleteProperty(place.container, place.key)
  else {
    const name = kind === 'put' ? place.key : key
    Object.defineProperty(place.container, name, own(other))
  }
  return copy.whole
}

/** So that `__proto__` is a name like any other. */
function own(value: unknown): PropertyDescriptor {
  return { value, enumerable: true, configurable: true, writable: true }
}

function collect(value: unknown, places: { container: object; key: string }[]): void {
  if (typeof value !== 'object' || value === null || places.length > 500) return
  for (const [key, inner] of Object.entries(value)) {
    if (!(Array.isArray(value) && key === 'length')) places.push({ container: value, key })
    collect(inner, places)
  }
}

type Spoil = (asked: Asked) => Asked

const badBody: fc.Arbitrary<Spoil> = fc.oneof(
  fc
    .constantFrom('', 'null', '[]', '"x"', '{"a":1,"a":2}', '\ufeff{}', '{"limit":1e999}', '{"a":NaN}')
    .map(text),
  fc.constantFrom('['.repeat(200_000), '{"a":'.repeat(50_000), `"${'a'.repeat(300_000)}"`).map(text),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => text(Buffer.from(bytes))),
  fc.nat().map(
    (at): Spoil =>
      (asked) => ({ ...asked, body: cut(asked.body, at) }),
  ),
)

function text(body: string | Uint8Array<ArrayBuffer>): Spoil {
  return (asked) => ({ ...asked, body })
}

function cut(body: Asked['body'], at: number): string {
  const whole = typeof body === 'string' ? body : ''
  return whole.slice(0, at % Math.max(1, whole.length))
}

const badHeaders: fc.Arbitrary<Spoil> = fc
  .constantFrom<Record<string, string>>(
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'multipart/form-data; boundary=x' },
    { 'content-type': 'application/json; charset=utf-16' },
    { 'content-type': '' },
    { 'content-encoding': 'gzip' },
    { 'idempotency-key': 'x' },
    { 'idempotency-key': 'the-same-key-each-time' },
    { 'idempotency-key': 'k'.repeat(5000) },
    { authorization: 'Bearer' },
    { authorization: `Bearer ${'x'.repeat(3000)}` },
    { authorization: 'Basic YTpi' },
    { host: 'evil.example' },
    { accept: 'image/png' },
    { expect: '100-continue' },
    { 'last-event-id': '9'.repeat(400) },
    { 'x-padding': 'x'.repeat(20_000) },
  )
  .map((headers) => (asked) => ({ ...asked, headers: { ...asked.headers, ...headers } }))

const badPath: fc.Arbitrary<Spoil> = fc
  .constantFrom<(path: string) => string>(
    (path) => `${path}/`,
    (path) => `/${path}`,
    (path) => `${path}%00`,
    (path) => `${path}%ff%fe`,
    (path) => `${path}%`,
    (path) => `${path}/../../people`,
    (path) => `${path}%2f..%2fpeople`,
    (path) => path.toUpperCase(),
    (path) => path.replaceAll(/\/[^/]+$/g, `/${'a'.repeat(5000)}`),
    (path) => `${path}?__proto__[x]=1&constructor[prototype][y]=2`,
    (path) => `${path}?limit=1e9&cursor=%00&limit[]=3&limit[a][b]=4`,
    (path) => `${path}?cursor=%ed%a0%80&state=nonsense`,
    (path) => `${path}?cursor=${'Zm9v'.repeat(40)}`,
  )
  .map((spoil) => (asked) => ({ ...asked, path: spoil(asked.path) }))

const badMethod: fc.Arbitrary<Spoil> = fc
  .constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND')
  .map((method) => (asked) => ({ ...asked, method }))
