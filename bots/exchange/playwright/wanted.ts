import type { Wanted } from './locator.ts'
import type { Value } from './values.ts'

/** The text that an argument asks for; undefined for a pattern that only a regular expression can say. */
export function wantedOf(value: Value | undefined, exact = false): Wanted | undefined {
  if (value?.kind === 'pattern') return ofPattern(value.source, value.flags)
  if (value?.kind !== 'plain' || typeof value.value !== 'string') return undefined
  return { text: value.value, exact }
}

/** A pattern that is nothing but a text, whole or in part: `/Post/i`, `/^Post$/`. */
function ofPattern(source: string, flags: string): Wanted | undefined {
  const [, start, inner = '', end] = /^(\^?)(.*?)(\$?)$/s.exec(source) ?? []
  const isWhole = start === '^' && end === '$'
  if (!isWhole && (start !== '' || end !== '')) return undefined
  if (isWhole && flags.includes('i')) return undefined
  const text = inner.replace(/\\([^A-Za-z0-9])/g, '')
  if (/[\\^$.*+?()[\]{}|]/.test(text)) return undefined
  return { text: inner.replace(/\\([^A-Za-z0-9])/g, '$1'), exact: isWhole }
}
