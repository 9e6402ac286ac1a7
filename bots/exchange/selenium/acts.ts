import type { Plain } from '../draft/bot-draft.ts'
import { addFill, addOpen } from '../draft/open.ts'
import { duration, literal } from '../draft/text.ts'
import { addKeys } from './keys.ts'
import { mouseCommands } from './mouse.ts'
import type { Given, Handler, SideWork } from './work.ts'

const NO_OPTION = 'A bot chooses by the text that is shown, or by the value.'

/** The commands that act on the page. */
export const actCommands = {
  ...mouseCommands,
  open: (given, work) => {
    const address = given.target.includes('${') ? undefined : absolute(given.target, work.base)
    if (address !== undefined) return addOpen(work.draft, address, given.at)
    const text = work.text(given, given.target)
    if (text === undefined) return
    if (!text.startsWith('=') || text.startsWith('==')) return addOpen(work.draft, given.target, given.at)
    const isWhole = given.target.startsWith('${') || /^\w+:/.test(given.target)
    const base = JSON.stringify(work.base.replace(/\/$/, ''))
    work.draft.add({ 'browser.open': isWhole ? text : `=${base} & ${text.slice(1)}` })
  },
  check: (given, work) => work.onElement(given, (ref) => ({ 'browser.check': ref })),
  uncheck: (given, work) => work.onElement(given, (ref) => ({ 'browser.check': ref, checked: false })),
  type: (given, work) => {
    const element = work.element(given)
    if (element === undefined) return
    if (/type=["']?file|\bfile\b|upload/i.test(JSON.stringify(element))) return upload(given, work)
    if (!given.value.includes('${')) return addFill(work.draft, element, given.value)
    const value = work.text(given, given.value)
    if (value !== undefined) work.draft.add({ 'browser.fill': work.draft.ref(element), value })
  },
  editContent: (given, work) => {
    if (/<[a-z/][^>]*>/i.test(given.value))
      work.note(given, 'The content is typed as text; what its tags did is left out.')
    const value = work.text(given, given.value.replace(/<[^>]*>/g, ''))
    if (value !== undefined) work.onElement(given, (ref) => ({ 'browser.fill': ref, value }))
  },
  sendKeys: (given, work) => {
    const element = work.element(given)
    if (element) addKeys(given, work, element)
  },
  select: (given, work) => {
    const option = optionOf(given, work)
    if (option !== undefined) work.onElement(given, (ref) => choose(work, ref, [option]))
  },
  addSelection: (given, work) => {
    const option = optionOf(given, work)
    if (option !== undefined)
      work.onElement(given, (ref) => choose(work, ref, [...(work.chosen.get(ref) ?? []), option]))
  },
  removeSelection: (given, work) => {
    const option = optionOf(given, work)
    const element = option === undefined ? undefined : work.element(given)
    if (element === undefined) return
    const ref = work.draft.ref(element)
    const before = work.chosen.get(ref)
    if (!before)
      work.gap(
        given,
        'What else is chosen in the list is not known here; browser.select chooses all at once.',
      )
    else
      work.draft.add(
        choose(
          work,
          ref,
          before.filter((other) => other !== option),
        ),
      )
  },
  submit: (given, work) =>
    work.gap(
      given,
      'A bot does what a person does: click the button of the form, or press Enter in a field.',
    ),
  close: (given, work) => {
    work.frame = undefined
    work.draft.add({ 'browser.close-tab': null, ...(given.comment && { name: literal(given.comment) }) })
  },
  pause: (given, work) => {
    const time = duration(Number(given.target || given.value))
    if (time === undefined) work.gap(given, 'Its target is no number of milliseconds.')
    else work.draft.add({ 'flow.wait': time })
  },
  runScript: (given, work) => work.gap(given, 'A bot does not run scripts in pages.'),
} as const satisfies Record<string, Handler>

function choose(work: SideWork, ref: string, options: readonly string[]): Plain {
  work.chosen.set(ref, options)
  return { 'browser.select': ref, options: options.length === 1 ? options[0] : options }
}

function optionOf(given: Given, work: SideWork): string | undefined {
  const [, kind = 'label', option = ''] = /^(?:(label|value|index|id)=)?(.*)$/s.exec(given.value) ?? []
  if (kind === 'label' || kind === 'value') return work.text(given, option)
  work.gap(given, NO_OPTION)
  return undefined
}

function upload(given: Given, work: SideWork): void {
  const files = work.text(given, given.value)
  if (files === undefined) return
  if (files === '') work.gap(given, 'It names no file.')
  else work.onElement(given, (ref) => ({ 'browser.upload': ref, files, effect: 'commit' }))
}

function absolute(address: string, base: string): string | undefined {
  return URL.canParse(address, base || undefined) ? new URL(address, base || undefined).href : undefined
}
