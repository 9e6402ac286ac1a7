import type { Trigger, TriggerKindState } from '../../main/api/host/contract/triggers.ts'

/** What stands in the form of a trigger, before it is one. */
export interface TriggerDraft {
  readonly title: string
  /** The folder of the bot. */
  readonly bot: string
  readonly kind: string
  readonly params: Readonly<Record<string, string | boolean>>
  readonly inputs: Readonly<Record<string, string>>
  readonly when: string
  readonly quiet: { readonly from: string; readonly to: string }
}

const NEW: TriggerDraft = {
  title: '',
  bot: '',
  kind: 'schedule',
  params: {},
  inputs: {},
  when: '',
  quiet: { from: '', to: '' },
}

/** What the form begins with; none is a new trigger. */
export function draftOf(trigger: Trigger | undefined): TriggerDraft {
  if (!trigger) return NEW
  const { title, bot, kind, params, inputs, when = '', quiet = NEW.quiet } = trigger
  const shown = Object.entries(params).map(([name, value]) => [
    name,
    value === true || value === false ? value : String(value),
  ])
  return { title, bot, kind, params: Object.fromEntries(shown), inputs, when, quiet }
}

/** Whether all is there that a trigger cannot do without; whether it fits, the host says. */
export function isComplete(
  { title, bot, params }: TriggerDraft,
  kind: TriggerKindState | undefined,
): boolean {
  const isGiven = (name: string) => params[name] !== undefined && params[name] !== ''
  const hasParams = kind?.params.every(
    ({ name, optional, type }) => optional || type === 'yes-no' || isGiven(name),
  )
  return title.trim() !== '' && bot !== '' && hasParams === true
}

/** The trigger as the host takes it; what was left empty is not in it, and of another kind nothing stays. */
export function triggerOf(
  { title, bot, kind, params, inputs, when, quiet }: TriggerDraft,
  { params: known }: TriggerKindState,
  names: readonly string[],
  before: Pick<Trigger, 'id' | 'on'>,
): Trigger {
  return {
    ...before,
    title: title.trim(),
    bot,
    kind,
    params: givenOnly(
      params,
      known.map(({ name }) => name),
    ),
    inputs: givenOnly(inputs, names),
    ...(when.trim() !== '' && { when: when.trim() }),
    ...(quiet.from !== '' && quiet.to !== '' && { quiet }),
  }
}

function givenOnly<T>(values: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> {
  const given = Object.entries(values).filter(([name, value]) => names.includes(name) && value !== '')
  return Object.fromEntries(given)
}
