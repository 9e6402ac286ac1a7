import { namePage } from '../draft/marks.ts'
import { addOpen } from '../draft/open.ts'
import { duration, excerpt, literal } from '../draft/text.ts'
import { found } from './build-locator.ts'
import { type Around, locatorIn } from './locator.ts'
import { callOnLocator, isLocatorCall } from './locator-calls.ts'
import { parseSelector } from './selector.ts'
import { type Event, fieldsOf, NOTHING, type Value } from './values.ts'
import type { Call, ScriptWork } from './work.ts'

type Page = Extract<Value, { kind: 'page' }>
type PageCall = (call: Call, work: ScriptWork, page: Page) => Value

const BY_THEMSELVES = 'Steps wait by themselves until the page is ready.'
const BACK = 'A bot opens pages by their address, or by what leads to them.'

const calls: Readonly<Record<string, PageCall>> = {
  goto: (call, work) => {
    open(call, work)
    return NOTHING
  },
  reload: (_call, work) => {
    const address = work.names.take('address')
    work.draft.add({ 'browser.address': null, save: address })
    work.draft.add({ 'browser.open': `=${address}` })
    return NOTHING
  },
  close: (_call, work) => {
    work.draft.add({ 'browser.close-tab': null })
    work.closed()
    return NOTHING
  },
  waitForTimeout: (call, work) => {
    const [time] = call.args
    const wait = time?.kind === 'plain' ? duration(time.value) : undefined
    if (wait !== undefined) work.draft.add({ 'flow.wait': wait })
    else work.gap(call, 'How long it waits is not known here.')
    return NOTHING
  },
  waitForURL: (call, work) => {
    goToAddress(call, work)
    return NOTHING
  },
  waitForEvent: (call, work) => await_(call, work),
  waitForLoadState: noted(BY_THEMSELVES),
  bringToFront: () => NOTHING,
  setViewportSize: ({ args, at }, work) => {
    const { width, height } = fieldsOf(args[0])
    work.draft.showIn(Number(width), Number(height), at)
    return NOTHING
  },
  setDefaultTimeout: noted('Each kind of step has a limit of its own.'),
  setDefaultNavigationTimeout: noted('Each kind of step has a limit of its own.'),
  pause: noted('It stops for the author only.'),
  goBack: missing(BACK),
  goForward: missing(BACK),
  screenshot: (call, work) => {
    const { path } = fieldsOf(call.args[0])
    work.draft.add({
      'browser.screenshot': literal(typeof path === 'string' && path ? path : 'screenshot.png'),
    })
    return NOTHING
  },
  url: (_call, work) => {
    const address = work.names.take('address')
    work.draft.add({ 'browser.address': null, save: address })
    return { kind: 'formula', formula: address }
  },
  frameLocator: ({ args }, _work, { tab }) => frameOf(args[0], {}, tab),
  frame: ({ args }, _work, { tab }) => {
    const [wanted] = args
    const name =
      wanted?.kind === 'plain' && typeof wanted.value === 'string' ? wanted.value : fieldsOf(wanted).name
    const css = typeof name === 'string' ? `iframe[name=${JSON.stringify(name)}]` : undefined
    return frameOf(css === undefined ? undefined : { kind: 'plain', value: css }, {}, tab)
  },
  mainFrame: (_call, _work, page) => page,
}

/** Carries a call on a page over: `page.goto(…)`. Undefined where a bot has nothing for it. */
export function callOnPage(page: Page, call: Call, work: ScriptWork): Value | undefined {
  const locator = found({}, call.method, call.args)
  if (locator) return { kind: 'locator', locator, tab: page.tab }
  const [first, ...rest] = call.args
  // `page.click(selector)` is how it was written before there were locators.
  const selector = first?.kind === 'plain' && typeof first.value === 'string' ? first.value : undefined
  if (isLocatorCall(call.method) && selector !== undefined && call.method !== 'screenshot') {
    const target = { kind: 'locator', locator: parseSelector({}, selector), tab: page.tab } as const
    return callOnLocator(target, { ...call, args: rest }, work)
  }
  if (!Object.hasOwn(calls, call.method)) return undefined
  const isLooking = ['frameLocator', 'frame', 'mainFrame', 'waitForEvent'].includes(call.method)
  if (!isLooking) work.goTo(page.tab, call)
  return calls[call.method]?.(call, work, page)
}

/** Carries a call on a frame over. */
export function callOnFrame(
  { around, tab }: Extract<Value, { kind: 'frame' }>,
  call: Call,
): Value | undefined {
  const locator = found(around, call.method, call.args)
  if (locator) return { kind: 'locator', locator, tab }
  if (call.method === 'frameLocator') return frameOf(call.args[0], around, tab)
  if (call.method === 'owner' && around.frame) return { kind: 'locator', locator: around.frame, tab }
  if (!around.frame || !['first', 'last', 'nth'].includes(call.method)) return undefined
  const index =
    { first: 0, last: -1 }[call.method] ?? (call.args[0]?.kind === 'plain' ? Number(call.args[0].value) : 0)
  return { kind: 'frame', around: { frame: { ...around.frame, nth: index } }, tab }
}

/** A frame that a selector finds. */
export function frameOf(selector: Value | undefined, around: Around, tab: string): Value {
  const css = selector?.kind === 'plain' ? String(selector.value) : ''
  const frame =
    css === '' ? locatorIn(around, { problem: 'Its frame is not known here.' }) : parseSelector(around, css)
  return { kind: 'frame', around: { frame }, tab }
}

/** Waits for the tab at an address; a pattern with stars is told by its longest piece. */
export function goToAddress(call: Call, work: ScriptWork, extra: Record<string, unknown> = {}): void {
  const [wanted] = call.args
  const formula = wanted?.kind === 'env' || wanted?.kind === 'formula' ? work.text(wanted) : undefined
  const source =
    wanted?.kind === 'pattern' ? wanted.source.replace(/\\(.)/g, '$1').replace(/^\^|\$$/g, '') : undefined
  const isPlainPattern = source !== undefined && !/[*+?()[\]|]/.test(source)
  const glob = wanted?.kind === 'plain' && typeof wanted.value === 'string' ? wanted.value : undefined
  const text = isPlainPattern ? source : glob && longest(glob.split(/\*+/))
  if (formula === undefined && !text) {
    work.gap(call, 'The address that it wants cannot be said as a piece of text.')
    return
  }
  const what = 'addresses compared as a whole'
  work.draft.once({
    at: call.at,
    what,
    why: 'The bot goes on in the tab whose address holds the text, and fails where there is none.',
  })
  if (text) namePage(work.draft, text)
  work.draft.add({ 'browser.switch-tab': null, address: formula ?? literal(text ?? ''), ...extra })
}

function longest(pieces: readonly string[]): string {
  return pieces.reduce((one, other) => (other.length > one.length ? other : one), '')
}

function open(call: Call, work: ScriptWork): void {
  const [address] = call.args
  const written = address?.kind === 'plain' && typeof address.value === 'string' ? address.value : undefined
  const whole =
    written !== undefined && work.base && URL.canParse(written, work.base)
      ? new URL(written, work.base).href
      : written
  if (whole !== undefined && URL.canParse(whole)) {
    addOpen(work.draft, whole, call.at)
    return
  }
  if (written?.startsWith('/')) {
    const site = work.input({ kind: 'env', name: 'BASE_URL' })
    work.draft.add({ 'browser.open': `=inputs.${site} & ${JSON.stringify(written)}` })
    return
  }
  const formula = work.formula(address)
  if (written === undefined && formula !== undefined) work.draft.add({ 'browser.open': `=${formula}` })
  else
    work.gap(
      { ...call, what: `${call.what} ${excerpt(written ?? '')}`.trim() },
      'That is no address of a page.',
    )
}

const EVENTS: readonly string[] = ['popup', 'download', 'filechooser', 'dialog'] satisfies Event[]

function await_(call: Call, work: ScriptWork): Value {
  const [name] = call.args
  const wanted = name?.kind === 'plain' ? String(name.value) : ''
  if (!EVENTS.includes(wanted) || wanted === 'dialog') {
    work.gap(call, 'A bot does not wait for this event.')
    return NOTHING
  }
  const event = wanted as Event
  if (event === 'popup') work.aboutToLeave()
  else work.awaited = event
  return { kind: 'event', event }
}

function noted(why: string): PageCall {
  return (call, work) => {
    work.note(call, why)
    return NOTHING
  }
}

function missing(why: string): PageCall {
  return (call, work) => {
    work.gap(call, why)
    return NOTHING
  }
}
