import type { z } from 'zod'
import { BotError } from '../errors/index.ts'
import { type Formula, isFormula } from '../format/formula/index.ts'
import type { Bot, Step } from '../format/model.ts'
import { formulasOfElement } from '../format/read/walk.ts'
import { maskSecrets } from '../secrets/index.ts'
import type { StepKind } from '../steps/define.ts'
import { asksForText, expectation } from '../steps/expectation.ts'
import { type ParamMeta, paramMeta } from '../steps/params.ts'
import { authoredElement, describeElement } from './elements.ts'
import { evaluate } from './evaluate.ts'
import { withHealing } from './healing.ts'
import { isWhole, keptInputs } from './journal/index.ts'
import type { Frame } from './run.ts'

type Params = Record<string, unknown>

/** The bot says how a number is written: what a page takes as 1234.5 it may not take as 1,234.50. */
const TEXT_OF_NUMBER =
  'Say how the number is written, such as $formatNumber(price, "0.00") or $string(count).'

type Part = { readonly name: string; readonly authored: unknown; readonly meta: ParamMeta }

/** What is to be done for the parameters of a step each time it runs; worked out once a step. */
interface Plan {
  /** Parts that need the variables. */
  readonly open: readonly Part[]
  /** All others, as written. */
  readonly literals: Params
  /** The finished parameters, where nothing is open. */
  readonly finished: Params | undefined
}

const plans = new WeakMap<Step, Plan>()

/** The parameters of a step with formulas worked out and elements described, checked by its kind. */
export async function evaluateParams(kind: StepKind, step: Step, frame: Frame, key: string): Promise<Params> {
  const plan = planOf(kind, step)
  if (plan.finished) return plan.finished
  const raw: Params = { ...plan.literals }
  for (const part of plan.open) raw[part.name] = await value(part, step, frame, key)
  // Only an earlier try has something that was left out.
  if (frame.unit.past && !isWhole(keptInputs(raw))) throw leftOut(step)
  return checked(kind, step, raw)
}

/** Names of the variables that a step's parameters read. */
export function* variablesRead(kind: StepKind, step: Step, bot: Bot): Generator<string> {
  for (const { authored, meta } of planOf(kind, step).open) {
    const formulas = meta.element
      ? formulasOfElement(authoredElement(bot, String(authored)))
      : formulasIn(authored)
    for (const formula of formulas) yield* formula.names
  }
}

function planOf(kind: StepKind, step: Step): Plan {
  const known = plans.get(step)
  if (known) return known
  const parts = Object.entries(step.params).map(([name, authored]) => {
    const schema = kind.params.shape[name] as z.ZodType | undefined
    return { name, authored, meta: schema ? paramMeta(schema) : {} }
  })
  const open = parts.filter(({ authored, meta }) => meta.element || !formulasIn(authored).next().done)
  const literals = Object.fromEntries(
    parts.filter((part) => !open.includes(part)).map(({ name, authored }) => [name, authored]),
  )
  const finished = open.length === 0 ? checked(kind, step, literals) : undefined
  const plan = { open, literals, finished }
  plans.set(step, plan)
  return plan
}

async function value(
  { name, authored, meta }: Part,
  step: Step,
  frame: Frame,
  key: string,
): Promise<unknown> {
  if (meta.element)
    return withHealing(await describeElement(String(authored), frame, `${key}?${name}`), step, frame)
  if (meta.lazy && isFormula(authored)) return askedEachTime(authored, frame, `${key}?${name}`)
  return deepValue(authored, frame, `${key}?${name}`)
}

function askedEachTime(formula: Formula, frame: Frame, key: string): () => Promise<unknown> {
  let times = 0
  return () => evaluate(formula, frame, `${key}${times++}`)
}

async function deepValue(authored: unknown, frame: Frame, key: string): Promise<unknown> {
  if (isFormula(authored)) return evaluate(authored, frame, key)
  if (Array.isArray(authored)) {
    const values: unknown[] = []
    for (const [index, inner] of authored.entries())
      values.push(await deepValue(inner, frame, `${key}.${index}`))
    return values
  }
  if (typeof authored !== 'object' || authored === null) return authored
  const values: Params = {}
  for (const [name, inner] of Object.entries(authored))
    values[name] = await deepValue(inner, frame, `${key}.${name}`)
  return values
}

function* formulasIn(authored: unknown): Generator<Formula> {
  if (isFormula(authored)) yield authored
  else if (typeof authored === 'object' && authored !== null) {
    for (const inner of Object.values(authored)) yield* formulasIn(inner)
  }
}

function checked(kind: StepKind, step: Step, raw: Params): Params {
  const result = kind.params.safeParse(raw)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const name = issue?.path.join('.') ?? ''
  const found = valueAt(raw, issue?.path ?? [])
  throw new BotError('value-invalid', `The value of "${name}" does not fit ${step.kind}`, {
    expected: issue && expectation(issue),
    found: shown(found),
    next: issue && asksForText(issue) && typeof found === 'number' ? TEXT_OF_NUMBER : undefined,
    at: step.at,
    acted: false,
  })
}

function leftOut(step: Step): BotError {
  return new BotError('secret-leak', `"${step.key}" works with a text that held a secret and was not kept`, {
    found: 'what an earlier try read, from before a commit',
    at: step.at,
    acted: false,
    next: 'Read the text again behind the commit, or finish this item by hand.',
  })
}

function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (value as Record<PropertyKey, unknown> | undefined)?.[name],
    raw,
  )
}

/** Kind and shape of a value, never the whole of it: it may be long, or a secret. */
function shown(found: unknown): string {
  if (typeof found === 'string') return shownText(maskSecrets(found))
  if (Array.isArray(found)) return `a list of ${found.length}`
  if (typeof found === 'object' && found !== null)
    return `a map with ${Object.keys(found).join(', ') || 'nothing'}`
  return String(found)
}

function shownText(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}
