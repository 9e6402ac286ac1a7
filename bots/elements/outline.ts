import { nameOf } from './names.ts'
import { roleOf } from './roles.ts'
import { allRoots, type Root } from './roots.ts'
import { fold, shorten } from './text.ts'
import { isVisible } from './visible.ts'

const MOST_LINES = 500
const STATED = ['checked', 'disabled', 'required', 'readOnly'] as const
const LEAF =
  /^(button|link|heading|cell|gridcell|columnheader|rowheader|option|paragraph|listitem|tab|alert|status)$/

/** The visible page as lines of role, name and state, for people who were not there; passwords are left out. */
export function outline(root: Root, closed: Iterable<ShadowRoot> = []): string {
  const lines: string[] = []
  for (const part of allRoots(root, closed)) {
    for (const element of part.querySelectorAll('*')) {
      if (lines.length >= MOST_LINES) return [...lines, '…'].join('\n')
      const line = lineFor(element)
      if (line) lines.push(line)
    }
  }
  return lines.join('\n')
}

function lineFor(element: Element): string | undefined {
  const role = roleOf(element)
  if (!role || !isVisible(element)) return undefined
  const name = nameOf(element) || (LEAF.test(role) ? fold(element.textContent) : '')
  const states = STATED.filter((state) => (element as unknown as Record<string, unknown>)[state] === true)
  return [`- ${role}`, name && `"${shorten(name, 120)}"`, ...states.map((s) => `[${s}]`), shownValue(element)]
    .filter(Boolean)
    .join(' ')
}

function shownValue(element: Element): string {
  if (!/^(input|textarea|select)$/.test(element.localName)) return ''
  const { type, value } = element as HTMLInputElement
  if (/^(password|checkbox|radio|submit|button|reset|image|hidden|file)$/.test(type) || !value) return ''
  return `: ${shorten(fold(value), 120)}`
}
