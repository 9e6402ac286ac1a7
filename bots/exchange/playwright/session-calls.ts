import { excerpt } from '../draft/text.ts'
import { problemOf } from './locator.ts'
import { filesOf } from './locator-calls.ts'
import { callOnPage } from './page-calls.ts'
import { elementOf } from './to-element.ts'
import { fieldsOf, NOTHING, type Value } from './values.ts'
import type { Call, ScriptWork } from './work.ts'

type Of<K extends Value['kind']> = Extract<Value, { kind: K }>

/** The keyboard and the wheel. */
export function callOnHand({ what, tab }: Of<'hand'>, call: Call, work: ScriptWork): Value | undefined {
  const text = work.text(call.args[0])
  const [x, y] = call.args.map((one) => (one.kind === 'plain' ? Number(one.value) : Number.NaN))
  work.goTo(tab, call)
  if (what === 'mouse' && call.method === 'wheel' && Number.isFinite(x) && Number.isFinite(y))
    work.draft.add({ 'browser.scroll': null, by: { x, y } })
  else if (what === 'keyboard' && text) return keyboard(text, call, work)
  else return undefined
  return NOTHING
}

function keyboard(text: string, { method }: Call, { draft, keys }: ScriptWork): Value | undefined {
  const key = text.replace('ControlOrMeta', 'Control')
  const focused = () => draft.ref({ by: { css: ':focus' } })
  const chord = method === 'down' ? keys.down(key) : undefined
  if (method === 'press') draft.add({ 'browser.press': key })
  else if (method === 'type' || method === 'insertText') draft.add({ 'browser.type': focused(), text })
  else if (method === 'down') chord && draft.add({ 'browser.press': chord })
  else if (method === 'up') keys.up(key) === 'alone' && draft.add({ 'browser.press': key })
  else return undefined
  return NOTHING
}

/** The browser and its context come and go with the run. */
export function callOnBrowser(call: Call, work: ScriptWork): Value | undefined {
  const options = Object.keys(fieldsOf(call.args.at(-1)))
  if (options.length > 0 && /^(launch|newContext|newPage)/.test(call.method))
    work.note(
      { at: call.at, what: `${call.what}: ${excerpt(options.join(', '))}` },
      'It belongs to the browser that runs the bot.',
    )
  if (call.method === 'newPage') return { kind: 'page', tab: 'page' }
  if (call.method === 'waitForEvent')
    return callOnPage(
      { kind: 'page', tab: work.tab },
      { ...call, args: [{ kind: 'plain', value: 'popup' }] },
      work,
    )
  if (/^(launch|launchPersistentContext|newContext|contexts|context|close|browser)$/.test(call.method))
    return { kind: 'browser' }
  if (!/^(setDefault\w+|grantPermissions|tracing|start|stop|storageState|pages)$/.test(call.method))
    return undefined
  work.note(call, 'It belongs to the browser that runs the bot.')
  return { kind: 'browser' }
}

/** A file that came. */
export function callOnDownload({ saved }: Of<'download'>, call: Call, work: ScriptWork): Value | undefined {
  if (call.method === 'path') return { kind: 'formula', formula: `${saved}.path` }
  if (call.method === 'suggestedFilename') return { kind: 'formula', formula: `${saved}.name` }
  const to = call.method === 'saveAs' ? work.text(call.args[0]) : undefined
  if (to === undefined) return undefined
  work.draft.add({ 'file.copy': `=${saved}.path`, to })
  return NOTHING
}

/** The choice of files that something opened. */
export function callOnChooser(
  { opener, tab }: Of<'chooser'>,
  call: Call,
  work: ScriptWork,
): Value | undefined {
  if (call.method !== 'setFiles') return undefined
  work.goTo(tab, call)
  const files = filesOf(call.args[0], work)
  const why = opener ? problemOf(opener) : 'What opens the choice of files is not known here.'
  if (opener && files && !why)
    work.draft.add({ 'browser.upload': work.draft.ref(elementOf(opener)), files, effect: 'commit' })
  else work.gap(call, why ?? 'Which files it chooses is not known here.')
  return NOTHING
}
