import * as fc from 'fast-check'
import type { Bot } from '../../../bots/format/index.ts'
import { bot } from './harness.ts'

/** A commit of a random bot; `number` tells each step from all others. */
interface Post {
  readonly kind: 'post'
  readonly number: number
  readonly hasId: boolean
  readonly canVerify: boolean
  readonly extra: '' | 'on-error: continue' | 'retry: { times: 1, wait: 1s }'
}
interface Plain {
  readonly kind: 'read' | 'fail'
  readonly number: number
}
interface Holding {
  readonly kind: 'each' | 'call' | 'if' | 'try'
  readonly number: number
  readonly steps: readonly RandomStep[]
}
export type RandomStep = Post | Plain | Holding

/** Kinds that a random bot is made of: `wild` ones go where what went wrong and what the world says leads them. */
const TAME = {
  plain: ['read'],
  holding: ['each', 'call'],
  extras: ['', 'retry: { times: 1, wait: 1s }'],
} as const
const WILD = {
  plain: ['read', 'fail'],
  holding: ['each', 'call', 'if', 'try'],
  extras: ['', 'on-error: continue', 'retry: { times: 1, wait: 1s }'],
} as const

/** The steps of an item, up to three levels deep. */
export function randomSteps(
  how: 'tame' | 'wild',
  canVerify: fc.Arbitrary<boolean>,
): fc.Arbitrary<readonly RandomStep[]> {
  const { plain, holding, extras } = how === 'tame' ? TAME : WILD
  const number = fc.constant(0)
  const post = fc.record({
    kind: fc.constant('post' as const),
    number,
    hasId: fc.boolean(),
    canVerify,
    extra: fc.constantFrom(...extras),
  })
  const other = fc.record({ kind: fc.constantFrom(...plain), number })
  const list = (depth: number): fc.Arbitrary<readonly RandomStep[]> => {
    const inner = fc.record({
      kind: fc.constantFrom(...holding),
      number,
      steps: depth > 0 ? list(depth - 1) : fc.constant([]),
    })
    const step: fc.Arbitrary<RandomStep> = depth > 0 ? fc.oneof(post, inner, other) : fc.oneof(post, other)
    return fc.array(step, { minLength: 1, maxLength: 3 })
  }
  return list(2).map(numbered)
}

function numbered(steps: readonly RandomStep[]): readonly RandomStep[] {
  let count = 0
  const walk = (inner: readonly RandomStep[]): readonly RandomStep[] =>
    inner.map((step) => {
      const number = ++count
      return 'steps' in step ? { ...step, number, steps: walk(step.steps) } : { ...step, number }
    })
  return walk(steps)
}

/** A bot that does these steps with each of the items `a` and `b`. */
export function botOf(steps: readonly RandomStep[]): Bot {
  const { text, subflows } = writtenBot(steps)
  return bot(text, subflows)
}

/** The files of a bot that does these steps with each of the items `a` and `b`. */
function writtenBot(steps: readonly RandomStep[]): { text: string; subflows: Record<string, string> } {
  const subflows: Record<string, string> = {}
  const text = `open:
  - http.request: http://world/open
transactions:
  each: "=['a', 'b']"
  as: item
  reference: =item
  retries: 1
  steps:
${indented(written(steps, 'item', subflows), 4)}
`
  return { text, subflows }
}

/** `where` is the formula for the item, rounds and calls around, so that each post has a body of its own. */
function written(steps: readonly RandomStep[], where: string, subflows: Record<string, string>): string {
  return steps.map((step) => oneStep(step, where, subflows)).join('\n')
}

function oneStep(step: RandomStep, where: string, subflows: Record<string, string>): string {
  if (step.kind === 'post') return writtenPost(step, where)
  if ('steps' in step) return writtenHolding(step, where, subflows)
  const ask = asked(step.number)
  return step.kind === 'read' ? ask : `${ask}\n- flow.fail: no\n  when: =v${step.number}.body = 7`
}

/** What the world says to this is another thing each time. */
function asked(number: number): string {
  return `- http.request: http://world/say\n  save: v${number}`
}

function writtenPost({ number, hasId, canVerify, extra }: Post, where: string): string {
  const lines = ['method: POST', `body: '=${where} & "-${number}"'`, 'timeout: 5s', extra]
  if (hasId) lines.push(`id: post-${number}`)
  if (canVerify) {
    const find = `'="http://world/find/" & ${where} & "-${number}"'`
    lines.push('verify:', `- http.request: ${find}`, '  save: seen', '- data.set: =seen.body')
  }
  return `- http.request: http://world/post\n${indented(lines.filter(Boolean).join('\n'), 2)}`
}

function writtenHolding(step: Holding, where: string, subflows: Record<string, string>): string {
  const { kind, number, steps } = step
  if (kind === 'call') {
    const inside = written(steps, 'inputs.where', subflows)
    subflows[`subflows/s${number}.yaml`] =
      `subflow: s${number}\ninputs:\n  where: { type: text }\nsteps:\n${indented(inside, 2)}\n`
    return `- call: s${number}\n  with: { where: '=${where} & "-c"' }`
  }
  if (kind === 'each') {
    const inside = written(steps, `${where} & "-" & i${number}`, subflows)
    return `- flow.each: =[0, 1]\n  as: i${number}\n  steps:\n${indented(inside, 4)}`
  }
  const inside = `  steps:\n${indented(written(steps, where, subflows), 4)}`
  if (kind === 'if') return `${asked(number)}\n- flow.if: =v${number}.body < 5\n${inside}`
  const rescue = writtenPost(
    { kind: 'post', number: number + 500, hasId: true, canVerify: true, extra: '' },
    where,
  )
  const chosen = `- flow.if: =error.code = "http-failed"\n  steps:\n${indented(rescue, 4)}`
  return `- flow.try:\n${inside}\n  catch:\n${indented(chosen, 4)}`
}

function indented(text: string, by: number): string {
  return text.replaceAll(/^/gm, ' '.repeat(by))
}

/** What tame steps post for an item. */
export function expectedPosts(steps: readonly RandomStep[], where: string): string[] {
  return steps.flatMap((step) => {
    if (step.kind === 'post') return [`${where}-${step.number}`]
    if (step.kind === 'each') return [0, 1].flatMap((round) => expectedPosts(step.steps, `${where}-${round}`))
    return step.kind === 'call' ? expectedPosts(step.steps, `${where}-c`) : []
  })
}
