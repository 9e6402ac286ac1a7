import { createHash } from 'node:crypto'
import type { ContractProcedure } from './procedures.ts'

/** A request before it is sent. */
export interface Asked {
  readonly method: string
  /** With the query, behind `/v1`. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
}

/** What is sent where a procedure takes a file. */
const FILE = Buffer.from('a picture')
export const FILE_DIGEST = createHash('sha256').update(FILE).digest('hex')

/** The request that asks a procedure with this input: in the path what the path names, the rest in query or body. */
export function asking({ method, path, isFile }: ContractProcedure, input: unknown): Asked {
  const given = { ...(isFile ? (input as { params: object }).params : (input as object | undefined)) }
  const rest: Record<string, unknown> = given
  const filled = path.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(written(value))
  })
  if (isFile) {
    return { method, path: filled, headers: { 'content-type': 'image/png' }, body: FILE }
  }
  if (method === 'GET') return { method, path: `${filled}${query(rest)}`, headers: {} }
  return { method, path: filled, headers: { 'content-type': 'application/json' }, body: JSON.stringify(rest) }
}

function query(rest: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(rest).map(([name, value]) => [name.toWellFormed(), written(value)])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`
}

/** As an address can have it. */
function written(value: unknown): string {
  return (typeof value === 'string' ? value : String(JSON.stringify(value))).toWellFormed()
}
