/** What says how an element is now, not which one it is. */
const STATES = new Set(
  (
    'active activated animate animated animating busy checked clicked closed closing collapse collapsed collapsing ' +
    'current dirty disabled dragging dragover enabled enter entered entering even expanded ' +
    'focus focused focusable hidden hide highlight highlighted hover hovered hovering invalid ' +
    'invisible leave leaving loaded loading odd open opened opening pressed pristine ' +
    'readonly selected selecting show showing shown sorted touched transition unread untouched valid ' +
    'visible visited'
  ).split(' '),
)
/** States where they stand alone; as the end of a word they are none: `sign-in`. */
const STATES_ALONE = /^(down|drop|error|fade|filled|first|in|last|new|off|on|out|over|success|up|warning)$/i
const STATE_PREFIX = /^(is|has|was|not)[-_]|^(ng|v|cdk|vue)-/i

/** Made by a library that counts or hashes: React, Ember, Angular, styled-components, Emotion, JSS, MUI, Svelte. */
const FAMILIES =
  /^[:«_]r[\da-z]*[:»_]$|^(ember|jss|css|sc|mui|jsx|emotion|svelte|data-v|ng-c|_ng|radix|headlessui|react-aria|downshift|ext-gen|yui_|gwt-uid|uid|guid|el-id|cdk-|mat-(input|select|option|tab))[-_]?.*\d|^(sc|css|svelte|jsx|emotion|data-v|_ng\w+)-|^(radix|headlessui|react-aria|downshift|:)/i
const COUNTER = /[-_.:]\d+($|[-_.:])|\d{2,}/
/** Eight and more hexadecimal digits, with a digit among them. */
const HEXADECIMAL = /(?=[\da-f]*\d)[\da-f]{7,}/i

/** True where no person wrote the id, class or key, or where it counts: it may be another one tomorrow. */
export function isGenerated(token: string): boolean {
  if (token.length > 60 || FAMILIES.test(token) || COUNTER.test(token) || HEXADECIMAL.test(token)) return true
  return token.split(/[^\p{L}\d]+/u).some(looksRandom)
}

/** Letters and digits in turn, humps of one or two letters, or letters that nobody can pronounce. */
function looksRandom(word: string): boolean {
  if (/\d\p{L}+\d|\p{L}\d+\p{L}{3,}/u.test(word) || /^\d\p{L}{2,}/u.test(word)) return true
  const humps = word.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+/gu) ?? []
  const letters = word.replace(/\P{L}/gu, '')
  if (letters.length >= 5 && humps.length > 1 && humps.length / letters.length > 0.39) return true
  return humps.some(
    (hump) => hump.length >= 5 && /^[a-z]+$/i.test(hump) && /^[^aeiouy]+$|[^aeiouy]{5}/i.test(hump),
  )
}

/** Classes that say what the element is: neither generated nor a state nor a measure of the layout. */
export function steadyClasses(element: Element): string[] {
  return [...element.classList].filter(
    (token) => token.length > 1 && !/[\d:[\]/!]/.test(token) && !isState(token) && !isGenerated(token),
  )
}

/** True where a class says a state: `active`, `is-open`, `node-selected`. */
export function isState(token: string): boolean {
  if (STATE_PREFIX.test(token) || STATES_ALONE.test(token)) return true
  const last = token.split(/[-_]+/).at(-1) ?? ''
  return STATES.has(last.toLowerCase())
}

const MONTHS =
  'jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|janvier|février|mars|avril|juin|juillet|août'
const COUNTED =
  'items?|results?|match(?:es)?|hits?|rows?|records?|entries|messages?|comments?|likes?|votes?|views?|files?|users?|people|new|unread|selected|left|open|notifications?|seconds?|secs?|minutes?|mins?|hours?|days?|weeks?|months?|years?|einträge|ergebnisse|treffer|nachrichten|artikel|dateien|sekunden|minuten|stunden|tagen?|wochen|monaten?|jahren?'
const VOLATILE = [
  /\d{1,2}:\d{2}/,
  /\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b/,
  new RegExp(`\\d\\.?\\s*(${MONTHS})|\\b(${MONTHS})\\p{L}*\\.?\\s+\\d`, 'iu'),
  new RegExp(`\\b\\d+\\+?\\s+(${COUNTED})\\b`, 'iu'),
  /[([]\s*\d+\+?\s*[)\]]/,
  /\d+\s*(\/|of|von|sur|de)\s*\d+/,
  /(?:\p{Sc}|\b(?:USD|EUR|CHF|GBP|JPY))\s*-?\d|\d\s*(?:[\p{Sc}%]|(?:USD|EUR|CHF|GBP|JPY)\b)/u,
  /\d[.,'’ \u00a0\u202f]\d{2,3}\b/,
  /^[-+]?\d{1,2}$|^[-+]?\d+[.,]\d+$/,
]

/** True where the text tells a time, a date, a count, an amount or a price: it will be another one. */
export function isVolatile(text: string): boolean {
  return VOLATILE.some((pattern) => pattern.test(text))
}

/** A number that stands in an element of its own beside a text counts something: `Inbox 3`. */
export function hasBadge(element: Element): boolean {
  if (element.firstElementChild === null) return false
  const whole = element.textContent ?? ''
  if (!/\d/.test(whole) || !/\p{L}/u.test(whole)) return false
  return [...element.querySelectorAll('*')].some((inner) => /^\s*\d+\+?\s*$/.test(inner.textContent ?? ''))
}
