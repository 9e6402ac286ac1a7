import { isContainer, type StepContext } from '../../../bots/steps/define.ts'
import { stepKind } from '../../../bots/steps/index.ts'
import type { Ports } from '../../../bots/steps/ports/index.ts'

/** What a port's method answers, by `port.method`: a value, or a function of its arguments. */
type Answers = Readonly<Record<string, unknown>>

interface FakeWorld {
  readonly ports: Ports
  /** Every call in order: `['files.copy', from, to]`; the signal and time of a call are left out. */
  readonly calls: unknown[][]
  /** Milliseconds that have passed on the clock. */
  passed(): number
}

/** Ports that do nothing but note what is asked of them, with a clock that only sleeping moves. */
export function fakeWorld(answers: Answers = {}): FakeWorld {
  const calls: unknown[][] = []
  const start = Date.UTC(2026, 0, 1)
  let now = start
  const port = (name: string) =>
    new Proxy({}, { get: (_target, method) => notedCall(`${name}.${String(method)}`, calls, answers) })
  const clock = {
    now: () => new Date(now),
    sleep: async (milliseconds: number) => {
      calls.push(['clock.sleep', milliseconds])
      now += milliseconds
    },
  }
  const ports = new Proxy(
    { clock },
    { get: (known, name) => (name === 'clock' ? known.clock : port(String(name))) },
  ) as unknown as Ports
  return { ports, calls, passed: () => now - start }
}

function notedCall(name: string, calls: unknown[][], answers: Answers) {
  return async (...given: unknown[]) => {
    calls.push([name, ...given.map(withoutCallOptions)])
    const answer = name in answers ? answers[name] : ordinary[name]
    return typeof answer === 'function' ? answer(...given) : answer
  }
}

const ordinary: Answers = { 'browser.perform': [{ ok: true, value: null }] }

function withoutCallOptions(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || !('signal' in given)) return given
  const { signal: _signal, timeout: _timeout, ...others } = given as Record<string, unknown>
  return others
}

export const context: StepContext = {
  signal: new AbortController().signal,
  timeout: 1000,
  token: () => 'token-of-this-step',
  folder: '/bots/sample',
}

/** Runs one action as the engine does: parameters and result checked. Elements are given as descriptions. */
export async function runStep(name: string, params: Record<string, unknown>, answers: Answers = {}) {
  const kind = stepKind(name)
  if (kind === undefined || isContainer(kind)) throw new Error(`${name} is no action`)
  const world = fakeWorld(answers)
  const outcome = await kind
    .run(kind.params.parse(params), world.ports, context)
    .then((value) => ({ result: kind.result.parse(value) }))
    .catch((error: unknown) => ({ error }))
  return { result: undefined, error: undefined, ...outcome, calls: world.calls, passed: world.passed() }
}
