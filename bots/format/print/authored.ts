import { type Formula, isFormula } from '../formula/index.ts'
import type {
  AssetDeclaration,
  AuthoredElement,
  Bot,
  InputDeclaration,
  PageSettings,
  Step,
  Subflow,
} from '../model.ts'
import type { KindRule, KindRules } from '../read/kinds.ts'
import { subflowFile } from '../read/subflow.ts'

/** The content of one file as plain data, its fields in canonical order. */
export type Plain = Record<string, unknown>

/** The content of each file of a bot, by file. Only what differs from the defaults is there. */
export function authoredFiles(bot: Bot, kinds: KindRules): Map<string, Plain> {
  const files = new Map<string, Plain>([['bot.yaml', authoredBot(bot, kinds)]])
  if (bot.elements.size > 0) files.set('elements.yaml', authoredElements(bot.elements))
  const lock = authoredLock(bot.elements)
  if (Object.keys(lock).length > 0) files.set('elements.lock', lock)
  for (const subflow of bot.subflows.values())
    files.set(subflowFile(subflow.name), authoredSubflow(subflow, kinds))
  return files
}

function authoredBot(bot: Bot, kinds: KindRules): Plain {
  const { transactions } = bot
  return given({
    bot: bot.name,
    format: bot.format,
    title: bot.title,
    note: bot.note,
    browser: bot.browser && authoredPageSettings(bot.browser),
    inputs: declarations(bot.inputs),
    assets: declarations(bot.assets),
    open: filled(bot.open, kinds),
    transactions: transactions && {
      each: transactions.each.source,
      as: transactions.as,
      reference: transactions.reference.source,
      retries: transactions.retries,
      steps: authoredSteps(transactions.steps, kinds),
    },
    steps: transactions ? undefined : authoredSteps(bot.steps, kinds),
    close: filled(bot.close, kinds),
  })
}

function authoredPageSettings({ colorScheme, userAgent, httpCredentials, ...settings }: PageSettings): Plain {
  return given({
    ...settings,
    'color-scheme': colorScheme,
    'user-agent': userAgent,
    'http-credentials': httpCredentials?.formula.source,
  })
}

function authoredSubflow({ name, title, note, inputs, steps, result }: Subflow, kinds: KindRules): Plain {
  return given({
    subflow: name,
    title,
    note,
    inputs: declarations(inputs),
    steps: authoredSteps(steps, kinds),
    result: result?.source,
  })
}

function declarations(declared: readonly (InputDeclaration | AssetDeclaration)[]): Plain | undefined {
  if (declared.length === 0) return undefined
  return Object.fromEntries(
    declared.map(({ name, type, title, ...input }) => [
      name,
      given({
        type,
        title,
        default: 'default' in input ? input.default : undefined,
        optional: 'optional' in input && input.optional ? true : undefined,
      }),
    ]),
  )
}

function filled(steps: readonly Step[], kinds: KindRules): unknown[] | undefined {
  return steps.length > 0 ? authoredSteps(steps, kinds) : undefined
}

function authoredSteps(steps: readonly Step[], kinds: KindRules): unknown[] {
  return steps.map((step) => authoredStep(step, kinds))
}

/** One step as plain data, its kind first. */
export function authoredStep(step: Step, kinds: KindRules): Plain {
  const rule = kinds.get(step.kind)
  const main = rule?.main
  return given({
    [step.kind]: (main && authoredValue(step.params[main.name])) ?? null,
    ...authoredParams(step, rule),
    id: step.id,
    name: step.name,
    note: step.note,
    off: step.off || undefined,
    when: step.when?.source,
    save: step.save,
    retry: step.retry && { times: step.retry.times, wait: authoredDuration(step.retry.wait) },
    timeout: step.timeout === undefined ? undefined : authoredDuration(step.timeout),
    'on-error': step.onError === 'fail' ? undefined : step.onError,
    effect: isTold(step, rule) ? step.effect : undefined,
    verify: step.verify && authoredSteps(step.verify, kinds),
    compensate: step.compensate === 'task' ? undefined : authoredSteps(step.compensate, kinds),
    ...authoredBlocks(step, kinds),
  })
}

/** A commit says so even where its kind is one: it is what a reader must not miss. */
function isTold({ effect, params }: Step, rule: KindRule | undefined): boolean {
  return effect === 'commit' || effect !== rule?.effectOf(params)
}

function authoredParams(step: Step, rule: KindRule | undefined): Plain {
  return Object.fromEntries(
    (rule?.params ?? []).map(({ name, field }) => [field, authoredValue(step.params[name])]),
  )
}

function authoredBlocks(step: Step, kinds: KindRules): Plain {
  const blocks: Plain = {}
  for (const [block, steps] of Object.entries(step.blocks)) {
    const dot = block.indexOf('.')
    if (dot < 0) blocks[block] = authoredSteps(steps, kinds)
    else {
      const map = block.slice(0, dot)
      blocks[map] = { ...(blocks[map] as Plain), [block.slice(dot + 1)]: authoredSteps(steps, kinds) }
    }
  }
  return blocks
}

/** Formulas as their texts, also inside lists and maps. */
function authoredValue(value: unknown): unknown {
  if (isFormula(value)) return value.source
  if (typeof value === 'string') return authoredText(value)
  if (Array.isArray(value)) return value.map(authoredValue)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, authoredValue(inner)]))
}

/** Text that begins with `=` and is no formula has a second one. */
function authoredText(value: string): string {
  return value.startsWith('=') ? `=${value}` : value
}

/** `2m`, `30s`, `500ms`: the largest unit without a fraction. */
function authoredDuration(milliseconds: number): string {
  if (milliseconds % 60_000 === 0 && milliseconds > 0) return `${milliseconds / 60_000}m`
  return milliseconds % 1000 === 0 ? `${milliseconds / 1000}s` : `${milliseconds}ms`
}

function authoredElements(elements: ReadonlyMap<string, AuthoredElement>): Plain {
  const root: Plain = {}
  for (const [ref, element] of elements) {
    const names = ref.split('.')
    const last = names.pop() ?? ref
    let group = root
    for (const name of names) {
      // A group may be called `constructor`, which every map seems to have.
      if (!Object.hasOwn(group, name)) group[name] = {}
      group = group[name] as Plain
    }
    group[last] = authoredElement(element)
  }
  return root
}

/** One element as plain data, its role first. */
export function authoredElement(element: AuthoredElement): Plain {
  const { role, name, by, nth, within, frame, window, ref } = element
  return given({
    ...(role !== undefined && { [role]: text(name) ?? '' }),
    ...texts(by),
    window: window && texts(window),
    nth: typeof nth === 'object' ? nth.source : nth,
    within: place(within, `${ref} within`),
    // An element whose role is `frame` has no frame of its own besides: the field is taken.
    ...(frame && { frame: place(frame, `${ref} frame`) }),
  })
}

function texts(values: object = {}): Plain {
  return given(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)])))
}

function text(value: string | Formula | undefined): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'object' ? value.source : authoredText(value)
}

/** The name of another element, or the element written inside this one. */
function place(element: AuthoredElement | undefined, inline: string): unknown {
  return element && (element.ref === inline ? authoredElement(element) : element.ref)
}

function authoredLock(elements: ReadonlyMap<string, AuthoredElement>): Plain {
  const known = [...elements].filter(([, { further, fingerprint }]) => further || fingerprint)
  return Object.fromEntries(
    known.map(([ref, { further, fingerprint }]) => [ref, given({ further, fingerprint })]),
  )
}

/** The fields that have a value. */
function given(fields: Plain): Plain {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
