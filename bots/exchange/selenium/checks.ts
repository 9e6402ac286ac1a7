import type { Plain } from '../draft/bot-draft.ts'
import { inFormula, limitOf } from '../draft/text.ts'
import { type Given, type Handler, type SideWork, UNKNOWN_VARIABLE } from './work.ts'

type Check = (given: Given, work: SideWork, extra: Plain) => void

/** A check that goes on where it fails. */
const SOFT = { 'on-error': 'continue' }
const TOGGLE = /checkbox|radio/i

/** What `assert…` and `verify…` check. */
const checks = {
  Checked: (given, work, extra) =>
    onElement(given, work, (ref) => ({ 'browser.assert': ref, checked: true, ...extra })),
  NotChecked: (given, work, extra) =>
    onElement(given, work, (ref) => ({ 'browser.assert': ref, checked: false, ...extra })),
  Editable: (given, work, extra) =>
    onElement(given, work, (ref) => ({ 'browser.wait': ref, state: 'enabled', ...extra })),
  NotEditable: (given, work, extra) =>
    onElement(given, work, (ref) => ({ 'browser.wait': ref, state: 'disabled', ...extra })),
  ElementPresent: (given, work, extra) =>
    present(given, work, (ref) => ({ 'browser.assert': ref, ...extra })),
  ElementNotPresent: (given, work, extra) =>
    present(given, work, (ref) => ({ 'browser.assert': ref, count: 0, ...extra })),
  Text: compared('text'),
  SelectedLabel: compared('text'),
  SelectedValue: compared('value'),
  Value: (given, work, extra) => {
    const isToggle =
      /^(on|off)$/.test(given.value) && TOGGLE.test(JSON.stringify([given.target, given.targets]))
    if (isToggle)
      onElement(given, work, (ref) => ({ 'browser.assert': ref, checked: given.value === 'on', ...extra }))
    else compared('value')(given, work, extra)
  },
  NotText: differs('text'),
  NotSelectedValue: differs('value'),
  Title: (given, work, extra) => {
    const title = work.text(given, given.target)
    if (title === undefined) return
    const what = 'titles compared as a whole'
    work.draft.once({
      at: given.at,
      what,
      why: 'The bot goes on in the tab whose title holds the text, and fails where there is none.',
    })
    work.draft.add({ 'browser.switch-tab': title, ...extra })
  },
} satisfies Record<string, Check>

type CheckName = keyof typeof checks
type Checks = Record<`assert${CheckName}` | `verify${CheckName}`, Handler>

/** The commands that check and wait. */
export const checkCommands = {
  ...(Object.fromEntries(
    Object.entries<Check>(checks).flatMap(([name, check]) => [
      [`assert${name}`, (given: Given, work: SideWork) => check(given, work, {})],
      [`verify${name}`, (given: Given, work: SideWork) => check(given, work, SOFT)],
    ]),
  ) as Checks),
  assert: (given, work) => variable(given, work, {}),
  verify: (given, work) => variable(given, work, SOFT),
  waitForElementEditable: waiting('enabled'),
  waitForElementNotEditable: waiting('disabled'),
  waitForElementPresent: waiting('visible'),
  waitForElementNotPresent: waiting('hidden'),
  waitForElementVisible: waiting('visible'),
  waitForElementNotVisible: waiting('hidden'),
  waitForText: (given, work) => compared('text')(given, work, {}),
} as const satisfies Record<string, Handler>

function onElement(given: Given, work: SideWork, made: (ref: string) => Plain): void {
  work.onElement(given, made)
}

function present(given: Given, work: SideWork, made: (ref: string) => Plain): void {
  tellOfPresence(given, work)
  work.onElement(given, made)
}

function tellOfPresence({ at }: Given, work: SideWork): void {
  const what = 'elements that are present and not seen'
  work.draft.once({
    at,
    what,
    why: 'A bot sees what a person could see: present is taken for visible, and not present for not visible.',
  })
}

function compared(field: 'text' | 'value'): Check {
  return (given, work, extra) => {
    const expected = work.text(given, given.value)
    if (expected !== undefined)
      onElement(given, work, (ref) => ({ 'browser.assert': ref, [field]: expected, ...extra }))
  }
}

function differs(what: 'text' | 'value'): Check {
  return (given, work, extra) => {
    const expected = work.text(given, given.value)
    const element = expected === undefined ? undefined : work.element(given)
    if (expected === undefined || element === undefined) return
    const found = work.variables.fresh('found')
    work.draft.add({ 'browser.read': work.draft.ref(element), what, save: found })
    work.draft.add({
      'data.assert': `=${found} != ${inFormula(expected)}`,
      message: 'The page shows what it should not',
      ...extra,
    })
  }
}

function variable(given: Given, work: SideWork, extra: Plain): void {
  const name = work.variables.nameOf(given.target)
  const expected = work.text(given, given.value)
  if (name === undefined) work.gap(given, UNKNOWN_VARIABLE)
  if (name === undefined || expected === undefined) return
  work.draft.add({
    'data.assert': `=$string(${name}) = ${inFormula(expected)}`,
    message: 'A value is not as expected',
    ...extra,
  })
}

function waiting(state: 'visible' | 'hidden' | 'enabled' | 'disabled'): Handler {
  return (given, work) => {
    if (given.command.endsWith('Present')) tellOfPresence(given, work)
    const limit = limitOf(Number(given.value))
    work.onElement(given, (ref) => ({ 'browser.wait': ref, ...(state !== 'visible' && { state }), ...limit }))
  }
}
