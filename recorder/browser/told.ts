import { z } from 'zod'
import type { DescribedElement } from '../../bots/elements/types.ts'
import { type Fact, facts } from '../facts/index.ts'
import { ELEMENTS, type RawFact } from './told-elements.ts'

/** A fact that has no number yet. */
export type NewFact = Fact extends infer F ? (F extends Fact ? Omit<F, 'seq'> : never) : never

/** Where a fact was told. */
export interface Where {
  readonly tab: number
  readonly document: string
  /** The frames around the document, from the page inwards. */
  readonly frames: readonly DescribedElement[]
}

const told = z.discriminatedUnion('tell', [
  z.object({ tell: z.literal('facts'), facts: z.array(z.record(z.string(), z.unknown())) }),
  z.object({ tell: z.literal('secret'), element: z.int(), form: z.int().optional(), text: z.string() }),
  z.object({ tell: z.literal('suspects') }),
  z.object({ tell: z.literal('leaving') }),
])

/** What the scripts in pages tell: a `Message`, or that a document is left while its window stays open. */
export type Told = z.infer<typeof told>

/** What a binding was called with; undefined where it is none of ours. */
export function readTold(text: string): Told | undefined {
  try {
    return told.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** The fact with its place, checked; or what is wrong with it. */
export function factOf(
  part: RawFact,
  { tab, document, frames }: Where,
): { readonly fact: NewFact } | { readonly problem: string } {
  const framed = ELEMENTS.flatMap((name) => {
    const element = part[name]
    return typeof element === 'object' && element !== null ? [[name, inFrames(element, frames)]] : []
  })
  const checked = facts.safeParse({ ...part, ...Object.fromEntries(framed), tab, document, seq: 0 })
  return checked.success ? { fact: checked.data } : { problem: problemOf(part, checked.error) }
}

const framed = new WeakMap<object, object>()

/** The same each time, so that an element is checked once. */
function inFrames(element: object, frames: readonly DescribedElement[]): object {
  const known = framed.get(element) ?? { ...element, frames }
  framed.set(element, known)
  return known
}

/** Names and places only: what stands there may be a secret. */
function problemOf({ fact }: RawFact, error: z.ZodError): string {
  const [issue] = error.issues
  return `${String(fact)}: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}`
}
