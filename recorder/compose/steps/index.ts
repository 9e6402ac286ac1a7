import { type Act, type ActOf, type Deed, isAct } from '../act.ts'
import type { Draft } from '../draft.ts'
import { neededOf } from '../needed.ts'
import type { Tape } from '../tape.ts'
import { check, select, upload } from './choosing.ts'
import { pastedIn } from './copies.ts'
import { effectOf } from './effects.ts'
import { logInsOf } from './log-in.ts'
import { Names } from './names.ts'
import { click, drag, hover, scroll, wait, wheel } from './pointing.ts'
import { press } from './pressing.ts'
import { copy, pick } from './reading.ts'
import { secretsIn } from './secrets.ts'
import type { Around, Step } from './step.ts'
import { Tabs } from './tabs.ts'
import { edit } from './typing.ts'
import { verifying } from './verifying.ts'

type Kind = Deed['deed']

/** How each deed is done again. */
const makers: { readonly [K in Kind]: (act: ActOf<K>, around: Around) => Step[] } = {
  ...{ click, drag, hover, scroll, wheel, wait, edit, press, select, check, upload, copy, pick },
  open: ({ deed: { address, newTab } }) => [
    { kind: 'browser.open', params: { address, ...(newTab && { newTab }) } },
  ],
  close: () => [{ kind: 'browser.close-tab', params: {} }],
  nothing: () => [],
}

/** The steps that do again what was done. */
export function stepsOf({ acts, before }: Tape): Draft[] {
  const needed = neededOf(acts)
  const secrets = secretsIn(acts)
  const pasted = pastedIn(acts)
  const logIns = logInsOf(acts, secrets)
  const known = { secrets, pasted, copied: new Set(pasted.values()), names: new Names() }
  const tabs = new Tabs(before)
  const drafts: Draft[] = []
  for (const act of acts) {
    if (needed.has(act) && !isVerifying(act)) {
      const steps = madeOf(act, { ...known, next: needed.get(act) })
      if (steps.length + act.dialogs.length > 0)
        drafts.push(
          ...prepared(act, tabs.switchTo(act)),
          ...dialogsOf(act),
          ...drafted(act, steps, logIns.has(act)),
        )
    }
    tabs.follow(act)
  }
  return verifying(tabs.isEmpty ? withoutLeaving(drafts) : drafts, acts.filter(isVerifying))
}

function madeOf(act: Act, around: Around): Step[] {
  return make(act.deed.deed, act, around)
}

function make<K extends Kind>(kind: K, act: Act, around: Around): Step[] {
  return isAct(act, kind) ? makers[kind](act, around) : []
}

function isVerifying(act: Act): act is ActOf<'pick'> {
  return isAct(act, 'pick') && act.deed.pick.purpose === 'verify'
}

/** The last of the steps is the act itself; those before it prepare it. */
function drafted(act: Act, steps: readonly Step[], isLogIn: boolean): Draft[] {
  const last = steps.at(-1)
  if (!last) return []
  const { id, facts, tab } = act
  const effect = effectOf(act, last.kind, isLogIn)
  const note = [last.note, effect.note].filter(Boolean).join('. ')
  const itself = { id, facts, tab, ...last, ...effect, ...(note && { note }) }
  return [...prepared(act, steps.slice(0, -1), 0.25), itself]
}

/** What was sent is the doing of the act itself. */
function prepared(act: Act, steps: readonly Step[], less = 0.5): Draft[] {
  const { id, facts, tab } = act
  const nothing = { ...act, sent: [] }
  return steps.map((step, i) => ({
    ...{ id: id - less / (i + 1), facts, tab },
    ...step,
    ...effectOf(nothing, step.kind, false),
  }))
}

/** How dialogs are answered is said before the step that makes them appear. */
function dialogsOf({ dialogs, tab }: Act): Draft[] {
  return dialogs.map(({ seq, type, accepted, text }) => {
    const entered = type === 'prompt' && accepted && text !== undefined ? { text } : {}
    const params = { answer: accepted ? 'accept' : 'dismiss', ...entered }
    return { id: seq, facts: [seq], tab, kind: 'browser.dialog', params }
  })
}

/** Who closes the last tab ends the work; the bot's end closes them all. */
function withoutLeaving(drafts: readonly Draft[]): Draft[] {
  const last = drafts.findLastIndex(
    ({ kind }) => kind !== 'browser.close-tab' && kind !== 'browser.switch-tab',
  )
  return drafts.slice(0, last + 1)
}
