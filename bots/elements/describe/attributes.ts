import { isGenerated } from './steady.ts'

export const TEST_IDS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy'] as const

/** Attributes that say which element it is, best first; others may hold data, states or what was typed. */
const TELLING = [
  'name',
  'data-id',
  'data-action',
  'data-field',
  'data-key',
  'data-name',
  'data-date',
  'data-value',
  'data-type',
  'data-role',
  'data-command',
  'data-tooltip',
  'aria-label',
  'aria-keyshortcuts',
  'autocomplete',
  'formcontrolname',
  'for',
  'type',
  'href',
  'scope',
  'rel',
] as const
const MOST = 60

/** The test id, where a person gave one, and CSS for it. */
export function testIdOf(element: Element): { readonly value: string; readonly css: string } | undefined {
  for (const name of TEST_IDS) {
    const value = element.getAttribute(name)
    if (value && !isGenerated(value)) return { value, css: `[${name}=${quoted(value)}]` }
  }
  return undefined
}

/** The id as CSS, where it is no machine's work. */
export function idCss(element: Element): string | undefined {
  const id = element.getAttribute('id')
  return id && !isGenerated(id) && !/\s/.test(id) ? `#${CSS.escape(id)}` : undefined
}

/** CSS of single attributes that tell the element from others, best first; the tag stands before each. */
export function attributeCss(element: Element): string[] {
  const tag = CSS.escape(element.localName)
  const found = TELLING.flatMap((name) => {
    const value = element.getAttribute(name)
    return value && value.length <= MOST && isSteadyValue(name, value) ? [`[${name}=${quoted(value)}]`] : []
  })
  const choice = choiceCss(element)
  return (choice ? found.map((css) => css + choice) : found).map((css) => tag + css)
}

/** Which of the radio buttons or check boxes of one name it is. */
function choiceCss(element: Element): string {
  const value = element.getAttribute('value')
  if (!value || !/^(radio|checkbox)$/.test(element.getAttribute('type') ?? '')) return ''
  return isGenerated(value) ? '' : `[value=${quoted(value)}]`
}

function isSteadyValue(name: string, value: string): boolean {
  if (name === 'href' && /^#?$|[?#].*=|^(javascript|data|blob):/i.test(value)) return false
  return name === 'href' || name === 'aria-label'
    ? !/\d/.test(value) && !value.split('/').some(isGenerated)
    : !isGenerated(value)
}

/** A string of CSS, which reads better than escaped letters. */
function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (sign) => CSS.escape(sign))}"`
}
