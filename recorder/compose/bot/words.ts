import { isReserved, VARIABLE } from '../../../bots/format/read/names.ts'

/** Letters that Unicode does not take apart into a Latin letter and a mark, as they are written in plain Latin. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{
    ä: 'ae',
    ö: 'oe',
    ü: 'ue',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    å: 'a',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
  },
  ...{ ı: 'i', ħ: 'h', ŋ: 'ng' },
  ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k' },
  ...{ л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts' },
  ...{
    ч: 'ch',
    ш: 'sh',
    щ: 'shch',
    ъ: '',
    ы: 'y',
    ь: '',
    э: 'e',
    ю: 'yu',
    я: 'ya',
    є: 'ye',
    і: 'i',
    ї: 'yi',
  },
  ...{ α: 'a', β: 'v', γ: 'g', δ: 'd', ε: 'e', ζ: 'z', η: 'i', θ: 'th', ι: 'i', κ: 'k', λ: 'l', μ: 'm' },
  ...{
    ν: 'n',
    ξ: 'x',
    ο: 'o',
    π: 'p',
    ρ: 'r',
    σ: 's',
    ς: 's',
    τ: 't',
    υ: 'y',
    φ: 'f',
    χ: 'ch',
    ψ: 'ps',
    ω: 'o',
  },
}
const MARKS = /\p{M}/gu

/** A name of more words is a sentence. */
export const MOST_WORDS = 4
const LONGEST_WORD = 24
/** So much of a text is looked at: a name stands at its beginning. */
const LONGEST_TEXT = 200

/** The words of a text in small Latin letters and digits: `invoice`, `no` of `Invoice no.`; none where it has none. */
export function wordsOf(text: string | undefined, most = MOST_WORDS): string[] {
  return latin((text ?? '').slice(0, LONGEST_TEXT).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/['’]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, most)
    .map((word) => word.slice(0, LONGEST_WORD))
}

/** As ids, elements and bots are called: `invoice-no`. */
export function kebab(words: readonly string[]): string {
  return words.join('-')
}

/** As variables, inputs and assets are called: `invoiceNo`; `fallback` where that is no name, or means something else. */
export function camel(words: readonly string[], fallback: string): string {
  const name = words.map((word, at) => (at === 0 ? word : capital(word))).join('')
  if (isReserved(name)) return `${fallback}${capital(name)}`
  return VARIABLE.test(name) ? name : fallback
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

/** The first of `name`, `name-2`, `name-3`, ... that is not taken; it is taken from now on. */
export function unique(name: string, taken: Set<string>, separator = '-'): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}${separator}${number}`
  taken.add(free)
  return free
}

function latin(text: string): string {
  const small = text.toLowerCase().normalize('NFC')
  const spelt = [...small].map((letter) => LETTERS[letter] ?? letter).join('')
  return spelt.normalize('NFKD').replace(MARKS, '').toLowerCase()
}
