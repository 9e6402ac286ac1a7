import { maskSecrets } from '../../bots/secrets/index.ts'
import type { NewFact } from '../browser/told.ts'

/** What a fact is said with, and no text of a page: a secret such as "button" must not change its form. */
const WORDS: ReadonlySet<string> = new Set([
  'fact',
  'nature',
  'button',
  'modifiers',
  'by',
  'how',
  'action',
  'purpose',
  'means',
  'method',
  'tag',
  'role',
  'path',
  'type',
  'document',
])

/** The fact with every secret of this process blotted out of its texts. */
export function maskedFact(fact: NewFact): NewFact {
  return mapTexts(fact, maskSecrets)
}

/** The fact without what was typed, copied or found; what a page did with it may show it again in addresses. */
export function withoutTexts(fact: NewFact): NewFact {
  switch (fact.fact) {
    case 'input':
      return { ...fact, value: undefined, data: undefined }
    case 'clipboard':
    case 'dialog':
      return { ...fact, text: undefined }
    case 'pick':
      return { ...fact, found: undefined }
    case 'navigated':
      return fact.by === 'page' ? { ...fact, address: withoutQuery(fact.address) } : fact
    case 'opened':
      return fact.opener === undefined ? fact : { ...fact, address: withoutQuery(fact.address) }
    default:
      return fact
  }
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '')
}

function mapTexts<T>(value: T, change: (text: string) => string): T {
  return mapped(value, change) as T
}

function mapped(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((inner) => mapped(inner, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, isWord(key, inner) ? inner : mapped(inner, change)]),
  )
}

function isWord(key: string, value: unknown): boolean {
  return WORDS.has(key) && (typeof value === 'string' || Array.isArray(value))
}
