import type { SeenElement } from '../../facts/index.ts'
import { wordsOf } from './words.ts'

/** What gives the elements in it a common name, most telling first. */
const PLACES = [
  'alertdialog',
  'dialog',
  'form',
  'search',
  'navigation',
  'tabpanel',
  'region',
  'group',
  'main',
] as const
const UNNAMED: Readonly<Record<string, string>> = { navigation: 'menu', search: 'search' }
const MOST_GROUP_WORDS = 3
const LOG_IN = ['log', 'in']

/** Where an element was seen. */
export interface Sight {
  /** The address that the tab was opened with, as long as nothing happened that may have left it. */
  readonly address: string | undefined
  /** The site, also later. */
  readonly host: string | undefined
  /** A password or code was typed in its form. */
  readonly isLogin: boolean
}

/** The page, form or dialog that an element belongs to, in words: `new`, `invoice`. */
export function groupOf(seen: SeenElement, { address, host, isLogin }: Sight): readonly string[] {
  const places = placesOf(seen)
  const named = PLACES.flatMap((role) => places.filter((place) => place.role === role))
    .map(({ name }) => wordsOf(name, MOST_GROUP_WORDS))
    .find((words) => words.length > 0)
  if (named) return named
  const { window } = seen.description
  if (window) return wordsOf(window.title || window.program, MOST_GROUP_WORDS)
  if (isLogin) return LOG_IN
  const unnamed = places.map(({ role }) => UNNAMED[role]).find((name) => name !== undefined)
  if (unnamed) return [unnamed]
  const page = wordsOfAddress(address)
  return page.length > 0 ? page : hostWords(host)
}

/** The words of a site's name, without what all sites have; `page` for a machine without a name. */
export function hostWords(host: string | undefined): string[] {
  const label = (host ?? '').replace(/^www\./, '').split('.')[0] ?? ''
  const words = /^[\d[]|^localhost/.test(label) ? [] : wordsOf(label, MOST_GROUP_WORDS)
  return words.length > 0 ? words : ['page']
}

/** The last part of the path that is a word: `/orders/1001/edit.html` gives `edit`. */
function wordsOfAddress(address: string | undefined): readonly string[] {
  if (address === undefined || !URL.canParse(address)) return []
  const parts = new URL(address).pathname.split('/').map((part) => part.replace(/\.\w+$/, ''))
  const last = parts.findLast(
    (part) => /^[\w-]*[a-z][\w-]*$/i.test(part) && !/\d{3}|^(index|default)$/i.test(part),
  )
  // As the form is called where nothing else names it.
  return last?.toLowerCase() === 'login' ? LOG_IN : wordsOf(last, MOST_GROUP_WORDS)
}

interface PlaceAround {
  readonly role: string
  readonly name: string
}

/** What stands around it, by its own description and by its fingerprint: `dialog Confirm`. */
function placesOf({ description }: SeenElement): PlaceAround[] {
  const places: PlaceAround[] = []
  for (let at = description.within; at; at = at.within)
    places.push({ role: at.role ?? '', name: at.name ?? '' })
  for (const place of description.fingerprint?.places ?? []) {
    const [role = '', ...name] = place.split(' ')
    places.push({ role, name: name.join(' ') })
  }
  return places
}
