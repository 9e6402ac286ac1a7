import type { DraftElement } from '../draft/element-book.ts'
import { literal } from '../draft/text.ts'
import type { Given, SideWork } from './work.ts'

/** What Selenium calls a key, and what a bot calls it, where the two differ in more than case. */
const KEYS: Readonly<Record<string, string>> = {
  LEFT: 'ArrowLeft',
  RIGHT: 'ArrowRight',
  UP: 'ArrowUp',
  DOWN: 'ArrowDown',
  PGUP: 'PageUp',
  PAGE_UP: 'PageUp',
  PGDN: 'PageDown',
  PAGE_DOWN: 'PageDown',
  BKSP: 'Backspace',
  BACKSPACE: 'Backspace',
  DEL: 'Delete',
  DELETE: 'Delete',
  INS: 'Insert',
  INSERT: 'Insert',
  ESC: 'Escape',
  ESCAPE: 'Escape',
  ENTER: 'Enter',
  RETURN: 'Enter',
  TAB: 'Tab',
  HOME: 'Home',
  END: 'End',
  SPACE: 'Space',
}
const MODIFIERS: Readonly<Record<string, string>> = {
  CTRL: 'Control',
  CONTROL: 'Control',
  ALT: 'Alt',
  SHIFT: 'Shift',
  META: 'Meta',
  COMMAND: 'Meta',
}
const KEY = /\$\{KEY_(\w+)\}/

/** Adds the steps that type a text with keys in it: `apple${KEY_ENTER}`. */
export function addKeys(given: Given, work: SideWork, element: DraftElement): void {
  const target = work.draft.ref(element)
  const held: string[] = []
  for (const [index, part] of given.value.split(KEY).entries()) {
    if (part === '') continue
    if (index % 2 === 1) addKey(part, held, target, given, work)
    else if (held.length > 0) {
      // Keys are held for one character; what follows it is typed.
      work.draft.add({ 'browser.press': literal([...held.splice(0), part.charAt(0)].join('+')), target })
      if (part.length > 1) addText(part.slice(1), target, element, given, work)
    } else addText(part, target, element, given, work)
  }
  if (held.length > 0) work.note(given, `The key ${held.join('+')} is held with nothing behind it.`)
}

function addKey(name: string, held: string[], target: string, given: Given, work: SideWork): void {
  const upper = name.toUpperCase()
  const modifier = Object.hasOwn(MODIFIERS, upper) ? MODIFIERS[upper] : undefined
  const key = Object.hasOwn(KEYS, upper) ? KEYS[upper] : /^F\d{1,2}$/.test(upper) ? upper : undefined
  if (modifier) held.push(modifier)
  else if (key) work.draft.add({ 'browser.press': [...held.splice(0), key].join('+'), target })
  else work.gap(given, `There is no key by the name KEY_${upper.slice(0, 20)} in a bot.`)
}

function addText(text: string, target: string, element: DraftElement, given: Given, work: SideWork): void {
  const isSecret = work.draft.secrets.takes(element)
  const typed =
    isSecret && !text.includes('${') ? work.draft.secrets.formulaFor(text) : work.text(given, text)
  if (typed !== undefined) work.draft.add({ 'browser.type': target, text: typed })
}
