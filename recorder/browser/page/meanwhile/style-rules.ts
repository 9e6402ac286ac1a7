/*
 * Which style rules show or hide something, found by what they hang on: `:hover`, a class, an attribute. Sheets are
 * read when the page is idle, piece by piece, because reading them takes long.
 */

/** Milliseconds that reading may take where something is looked up before all was read. */
const AT_ONCE = 2
/** For so long nobody looks again whether there are new sheets. */
const GOOD_FOR = 100
const MOST_RULES = 20_000

const TOUCHES =
  /\b(display|visibility|opacity|(max-)?(height|width)|left|top|right|bottom|transform|translate|scale|clip(-path)?|pointer-events)\s*:/
const HIDES =
  /display:\s*none|visibility:\s*(hidden|collapse)|opacity:\s*0(\.0*)?\s*(;|!|$)|(max-)?(height|width):\s*0(px|%)?\s*(;|!|$)|scale[xy]?\(0|(left|top|right|bottom|translate[xy]?\()[^;]*-\d{2,}|clip(-path)?:\s*(rect|inset|circle)|pointer-events:\s*none/i
/** What is hovered is not what the rule is about: nobody needs to hover what they are going to press. */
const SHOWS_OTHER = /:hover.*[\s>+~)]/
const TOKENS = /:hover|\.(?:\\.|[\w-])+|\[[\w-]+/g

/** A selector of a rule that shows or hides what it fits. */
export interface StyleRule {
  readonly selector: string
  readonly hides: boolean
  /** False where the rule stands under a media query that does not hold now. */
  readonly holds: () => boolean
}

const byToken = new Map<string, StyleRule[]>()
const hiding: StyleRule[] = []
const read = new WeakMap<CSSStyleSheet, number>()
let queue: Iterator<void> | undefined
let count = 0
let looked = Number.NEGATIVE_INFINITY

/** Reads what is new in the sheets of a root as soon as the page is idle. */
export function readWhenIdle(): void {
  requestIdleCallback((deadline) => {
    readUntil(() => deadline.timeRemaining() < 1)
    if (queue) readWhenIdle()
  })
}

/** Rules whose selector has this: `:hover`, `.open`, `[aria-expanded`. */
export function rulesWith(token: string): readonly StyleRule[] {
  readSoon()
  return byToken.get(token) ?? []
}

/** Rules that hide what they fit. */
export function hidingRules(): readonly StyleRule[] {
  readSoon()
  return hiding
}

/** True where the rule fits the element now. */
export function ruleFits({ selector, holds }: StyleRule, element: Element): boolean {
  try {
    return element.matches(selector) && holds()
  } catch {
    return false
  }
}

function readSoon(): void {
  if (performance.now() - looked < GOOD_FOR) return
  const end = performance.now() + AT_ONCE
  readUntil(() => performance.now() > end)
  looked = performance.now()
  if (queue) readWhenIdle()
}

function readUntil(enough: () => boolean): void {
  queue ??= readSheets()
  while (!enough()) {
    if (queue.next().done) {
      queue = undefined
      return
    }
  }
}

function* readSheets(): Generator<void> {
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) {
    const rules = rulesOf(sheet)
    if (!rules || read.get(sheet) === rules.length) continue
    const from = read.get(sheet) ?? 0
    read.set(sheet, rules.length)
    for (let i = from; i < rules.length && count < MOST_RULES; i++) {
      const rule = rules[i]
      if (rule) yield* readRule(rule, () => true, undefined)
      yield
    }
  }
}

/** Sheets of other sites do not say their rules. */
function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.disabled ? undefined : sheet.cssRules
  } catch {
    return undefined
  }
}

function* readRule(rule: CSSRule, holds: () => boolean, around: string | undefined): Generator<void> {
  let selector = around
  if (rule instanceof CSSStyleRule) {
    selector = nested(rule.selectorText, around)
    addRule(selector, rule.style.cssText, holds)
  }
  const { media } = rule instanceof CSSMediaRule ? rule : { media: undefined }
  const inside = media ? () => holds() && matchMedia(media.mediaText).matches : holds
  const more = 'cssRules' in rule ? (rule.cssRules as CSSRuleList) : []
  for (const child of more) {
    yield* readRule(child, inside, selector)
    yield
  }
}

function nested(selector: string, around: string | undefined): string {
  if (around === undefined) return selector
  return selector.includes('&') ? selector.replaceAll('&', `:is(${around})`) : `:is(${around}) ${selector}`
}

function addRule(selectors: string, style: string, holds: () => boolean): void {
  if (!TOUCHES.test(style)) return
  count += 1
  const hides = HIDES.test(style)
  for (const selector of split(selectors)) {
    const rule = { selector, hides, holds }
    if (hides) hiding.push(rule)
    for (const token of new Set(selector.match(TOKENS)))
      if (token !== ':hover' || SHOWS_OTHER.test(selector)) addTo(token, rule)
  }
}

function addTo(token: string, rule: StyleRule): void {
  const rules = byToken.get(token)
  if (rules) rules.push(rule)
  else byToken.set(token, [rule])
}

/** A list of selectors, split at the commas that stand in no brackets. */
function split(selectors: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < selectors.length; i++) {
    const sign = selectors[i] ?? ''
    if (sign === '(' || sign === '[') depth += 1
    else if (sign === ')' || sign === ']') depth -= 1
    else if (sign === ',' && depth === 0) {
      parts.push(selectors.slice(from, i).trim())
      from = i + 1
    }
  }
  return [...parts, selectors.slice(from).trim()]
}
