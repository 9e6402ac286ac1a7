import { type Around, impossible, type Locator, locatorIn, type Wanted } from './locator.ts'
import { hasText } from './xpath.ts'

/** What Playwright adds to CSS, and no browser understands. */
const OWN_CSS =
  /:(has-text|text|text-is|text-matches|visible|nth-match|right-of|left-of|above|below|near|light)\b/
const LONGEST = 4000

/** A selector in a text, `css` unless it says otherwise: `text=Post`, `xpath=//a`, `#menu >> li`. */
export function parseSelector(around: Around, written: string): Locator {
  if (written.length > LONGEST) return impossible(locatorIn(around, {}), 'Its selector is too long.')
  let found: Locator | undefined
  for (const part of written.split(/\s*>>\s*/)) found = next(found, around, part.trim())
  return found ?? impossible(locatorIn(around, {}), 'Its selector is empty.')
}

function next(outer: Locator | undefined, around: Around, part: string): Locator {
  if (outer === undefined) return one(around, part)
  const [, nth] = /^nth=(-?\d{1,6})$/.exec(part) ?? []
  if (nth !== undefined) return { ...outer, nth: Number(nth) }
  return one({ within: outer, ...(outer.frame && { frame: outer.frame }) }, part)
}

function one(around: Around, part: string): Locator {
  const [, engine = '', body = ''] = /^([\w-]+)=(.*)$/s.exec(part) ?? []
  if (part === '') return impossible(locatorIn(around, {}), 'Its selector is empty.')
  if (part.startsWith('//') || part.startsWith('..') || part.startsWith('(/')) return byXPath(around, part)
  switch (engine) {
    case 'xpath':
      return byXPath(around, body)
    case 'text':
      return locatorIn(around, { by: { text: textOf(body) } })
    case 'id':
      return locatorIn(around, { by: { css: exactly(`[id=${JSON.stringify(body)}]`) } })
    case 'data-testid':
    case 'data-test-id':
    case 'data-test':
      return locatorIn(around, { by: { 'test-id': exactly(body) } })
    case 'role':
      return byRole(around, body)
    default:
      return byCss(around, engine === 'css' ? body : part)
  }
}

function byXPath(around: Around, path: string): Locator {
  const locator = locatorIn(around, { by: { xpath: exactly(path) } })
  return /^\.\.?(\/|$)/.test(path) && 'within' in around
    ? impossible(locator, 'A bot has no XPath that begins at another element.')
    : locator
}

/** `role=button[name="Post"i]`, as Playwright writes roles in texts. */
function byRole(around: Around, body: string): Locator {
  const [, role = '', json, ignoresCase] =
    /^([\w-]+)(?:\[name=("(?:[^"\\]|\\.)*")(i|s)?\])?$/.exec(body) ?? []
  const name = json === undefined ? undefined : unquoted(json)
  const locator = locatorIn(around, {
    role,
    ...(name !== undefined && { name: { text: name, exact: ignoresCase !== 'i' } }),
  })
  return role === '' ? impossible(locator, 'A bot cannot say what it is chosen by.') : locator
}

function byCss(around: Around, css: string): Locator {
  const [, plain = '', quoted] = /^([^:]*):has-text\((("|').*\3)\)$/.exec(css) ?? []
  if (quoted !== undefined) {
    const { text } = textOf(quoted)
    const holder = locatorIn(around, { by: { css: exactly(plain || '*') } })
    return text === '' ? holder : { ...holder, conditions: [hasText({ text, exact: false })] }
  }
  const locator = locatorIn(around, { by: { css: exactly(css) } })
  return OWN_CSS.test(css)
    ? impossible(locator, 'Its CSS is of a kind that only Playwright understands.')
    : locator
}

function textOf(body: string): Wanted {
  const [, , inner] = /^("|')(.*)\1$/s.exec(body) ?? []
  return inner === undefined
    ? { text: body, exact: false }
    : { text: inner.replace(/\\(.)/g, '$1'), exact: true }
}

function exactly(text: string): Wanted {
  return { text, exact: true }
}

function unquoted(json: string): string {
  try {
    return String(JSON.parse(json))
  } catch {
    return json.slice(1, -1)
  }
}
