import jsonata from 'jsonata'
import { isoDate } from './date.ts'
import { type Environment, evaluationOf } from './evaluation.ts'
import { LIMITS, overLimit } from './limits.ts'
import { distinct, type IsAfter, sorted } from './lists.ts'
import { isPlainMap } from './values.ts'

interface Focus {
  readonly environment: Environment
}

/** JSONata's own form of a function; its signature is checked before each call. */
interface Definition {
  readonly implementation: (this: Focus, ...values: never[]) => unknown
}

/** Longest date with a picture, and most parts of a picture, for JSONata reads them with a pattern of its own. */
const LONGEST_DATE = 40
const MOST_DATE_PARTS = 9
/** A width that JSONata would fill with that many zeros: `[Y,100000000]`. */
const WIDE_PICTURE = /,[^\]]*\d{4}/

/** Functions of ours, and those of JSONata's that had no limit, asked the world, or lost secrets. */
const functions: Readonly<Record<string, readonly [signature: string, Definition['implementation']]>> = {
  maybe: ['<x:x>', (value: unknown) => value ?? null],
  now: ['<s?s?:s>', now],
  millis: ['<:n>', millis],
  fromMillis: ['<n-s?s?:s>', fromMillis],
  random: ['<:n>', random],
  shuffle: ['<a:a>', shuffle],
  files: ['<ss:a>', files],
  date: ['<ss?:s>', date],
  toMillis: ['<s-s?:n>', toMillis],
  clone: ['<(oa)-:o>', clone],
  pad: ['<s-ns?:s>', pad],
  join: ['<a<s>s?:s>', join],
  append: ['<xx:a>', append],
  spread: ['<x-:a<o>>', spread],
  distinct: ['<x:x>', distinctOf],
  sort: ['<af?:a>', sort],
  max: ['<a<n>:n>', (list?: number[]) => extreme(list, Math.max)],
  min: ['<a<n>:n>', (list?: number[]) => extreme(list, Math.min)],
}

/** The definitions by name, made once. */
export const library: Promise<Readonly<Record<string, unknown>>> = define()
const standard: Promise<{ toMillis: Definition; fromMillis: Definition }> = jsonata(
  '{ "toMillis": $toMillis, "fromMillis": $fromMillis }',
).evaluate({})

async function define(): Promise<Record<string, unknown>> {
  const names = Object.keys(functions)
  const host = jsonata(`[${names.map((name) => `$${name}`)}]`)
  for (const [name, [signature, implementation]] of Object.entries(functions)) {
    host.registerFunction(name, implementation as (...values: unknown[]) => unknown, signature)
  }
  const definitions: unknown[] = await host.evaluate({})
  return Object.fromEntries(names.map((name, at) => [name, definitions[at]]))
}

function now(this: Focus, picture?: string, timezone?: string): Promise<unknown> {
  return fromMillis.call(this, evaluationOf(this.environment).now().getTime(), picture, timezone)
}

async function fromMillis(
  this: Focus,
  moment?: number,
  picture?: string,
  timezone?: string,
): Promise<unknown> {
  if (picture && WIDE_PICTURE.test(picture))
    throw overLimit('The picture is too wide', 'at most 999 characters a part')
  return (await standard).fromMillis.implementation.apply(this, [moment, picture, timezone] as never[])
}

function millis(this: Focus): number {
  return evaluationOf(this.environment).now().getTime()
}

function random(this: Focus): number {
  return evaluationOf(this.environment).functions.random()
}

function shuffle(this: Focus, list?: unknown[]): unknown[] | undefined {
  const { functions } = evaluationOf(this.environment)
  const shuffled = list?.slice()
  for (let last = (shuffled?.length ?? 0) - 1; shuffled && last > 0; last--) {
    const other = Math.floor(functions.random() * (last + 1))
    ;[shuffled[last], shuffled[other]] = [shuffled[other], shuffled[last]]
  }
  return shuffled
}

async function files(this: Focus, folder: string, pattern: string): Promise<unknown[]> {
  const { budget, functions } = evaluationOf(this.environment)
  return [...(await budget.waitFor(functions.files(folder, pattern)))]
}

function date(text?: string, format?: string): string | undefined {
  return text === undefined ? undefined : isoDate(text, format)
}

async function toMillis(this: Focus, timestamp?: string, picture?: string): Promise<unknown> {
  const parts = picture?.split('[').length ?? 0
  if (picture && (parts > MOST_DATE_PARTS + 1 || (timestamp?.length ?? 0) > LONGEST_DATE)) {
    throw overLimit(
      'The date or its picture is too long',
      `${LONGEST_DATE} characters, ${MOST_DATE_PARTS} parts`,
    )
  }
  return (await standard).toMillis.implementation.apply(this, [timestamp, picture] as never[])
}

/** A copy that may be changed; what is neither list nor map, such as a secret, is the same in both. */
function clone(this: Focus, value: unknown): unknown {
  evaluationOf(this.environment).budget.weigh(value)
  return copy(value)
}

function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy)
  if (!isPlainMap(value)) return value
  return Object.assign(
    Object.create(null),
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)])),
  )
}

function pad(text?: string, width = 0, fill?: string): string | undefined {
  if (text === undefined) return undefined
  const missing = Math.abs(Math.trunc(width)) - [...text].length
  if (missing > LIMITS.text)
    throw overLimit('The formula makes too much', `at most ${LIMITS.text} characters in a text`)
  if (missing <= 0) return text
  const filling = [...(fill || ' ')]
  const padding = Array.from({ length: missing }, (_, at) => filling[at % filling.length]).join('')
  return width > 0 ? text + padding : padding + text
}

function join(texts?: string[], separator = ''): string | undefined {
  if (texts === undefined) return undefined
  const length = texts.reduce((sum, text) => sum + text.length + separator.length, 0)
  if (length > LIMITS.text)
    throw overLimit('The formula makes too much', `at most ${LIMITS.text} characters in a text`)
  return texts.join(separator)
}

function append(this: Focus, first: unknown, second: unknown): unknown {
  if (first === undefined) return second
  if (second === undefined) return first
  const both = [first, second].flat()
  charge(this, both)
  return both
}

function spread(value: unknown): unknown {
  if (Array.isArray(value)) return value.flatMap((item) => spread(item))
  if (!isPlainMap(value)) return value
  return Object.entries(value).map(([key, one]) => ({ [key]: one }))
}

function distinctOf(value: unknown): unknown {
  return Array.isArray(value) ? distinct(value) : value
}

function sort(this: Focus, list?: unknown[], isAfter?: IsAfter): Promise<unknown[]> | undefined {
  const { budget } = evaluationOf(this.environment)
  return list && sorted(list, isAfter, () => budget.tick())
}

function extreme(
  list: number[] | undefined,
  choose: (one: number, other: number) => number,
): number | undefined {
  return list?.length ? list.reduce((best, one) => choose(best, one)) : undefined
}

function charge(focus: Focus, made: unknown): void {
  const { budget } = evaluationOf(focus.environment)
  budget.tick()
  budget.charge(made)
}
