import { BotError, suggestion } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { ContainerKind, Flow } from '../steps/define.ts'
import { evaluate } from './evaluate.ts'
import type { Occurrence } from './events.ts'
import { evaluateParams } from './params.ts'
import type { Frame, RunSteps } from './run.ts'

/** Lets a container walk over its blocks. */
export async function runContainer(
  kind: ContainerKind,
  step: Step,
  frame: Frame,
  at: Occurrence,
  runSteps: RunSteps,
): Promise<unknown> {
  const { run } = frame.unit
  const params = await evaluateParams(kind, step, frame, at.key)
  const started = run.now()
  const walk = (signal: AbortSignal | undefined) =>
    kind.walk(params, flowOf(step, { ...frame, signal }, at, runSteps))
  const value =
    step.timeout === undefined ? await walk(frame.signal) : await walkInTime(step.timeout, frame, walk)
  run.emit({ type: 'step-ended', at, value, replayed: false, took: run.now() - started })
  return value
}

/** When the time is up, the steps inside are called off and have ended before anything else is done. */
async function walkInTime(
  timeout: number,
  { unit: { run }, signal }: Frame,
  walk: (signal: AbortSignal) => Promise<unknown>,
): Promise<unknown> {
  let walking: Promise<unknown> | undefined
  try {
    return await run.watchdog.within(timeout, [signal, run.killSignal], (scope) => {
      walking = walk(scope.signal)
      return walking
    })
  } catch (thrown) {
    await walking?.catch(() => undefined)
    throw thrown
  }
}

function flowOf(step: Step, frame: Frame, at: Occurrence, runSteps: RunSteps): Flow {
  return {
    blocks: Object.keys(step.blocks),
    signal: frame.signal ?? frame.unit.run.killSignal,
    async run(block, { iteration, variables = {} } = {}) {
      const round = iteration === undefined ? '' : `[${iteration}]`
      const path = `${at.key}${block === 'steps' ? '' : `.${block}`}${round}/`
      const inner = { ...frame, path, rounds: frame.rounds + round }
      await withVariables(frame.variables, variables, () => runSteps(step.blocks[block] ?? [], inner))
    },
    call: (name, inputs) => callSubflow(name, inputs, frame, at, runSteps),
  }
}

/** Gives variables to the steps inside only; what stood under these names before is there again afterwards. */
async function withVariables(
  variables: Record<string, unknown>,
  more: Record<string, unknown>,
  work: () => Promise<unknown>,
) {
  const names = Object.keys(more)
  if (names.length === 0) return work()
  const before = names.map((name) => [name, name in variables, variables[name]] as const)
  Object.assign(variables, more)
  try {
    return await work()
  } finally {
    for (const [name, wasThere, value] of before) {
      if (wasThere) variables[name] = value
      else delete variables[name]
    }
  }
}

async function callSubflow(
  name: string,
  inputs: Record<string, unknown>,
  frame: Frame,
  at: Occurrence,
  runSteps: RunSteps,
) {
  const { bot, given } = frame.unit.run
  const subflow = bot.subflows.get(name)
  if (!subflow) {
    throw new BotError(
      'subflow-unknown',
      `There is no subflow "${name}"${suggestion(name, bot.subflows.keys())}`,
      { acted: false },
    )
  }
  const inner: Frame = {
    ...frame,
    variables: { ...given, inputs: withDefaults(subflow.inputs, inputs) },
    path: `${at.key}/`,
    // Without an id only the whole way tells the call from another one in some other block.
    rounds: `${at.step.id === undefined ? at.key : frame.rounds + at.step.id}/`,
  }
  await runSteps(subflow.steps, inner)
  return subflow.result && evaluate(subflow.result, inner, `${at.key}?result`)
}

function withDefaults(
  declared: readonly { name: string; default?: unknown; optional: boolean }[],
  given: Record<string, unknown>,
) {
  const all: Record<string, unknown> = {}
  for (const { name, default: otherwise } of declared) all[name] = given[name] ?? otherwise ?? null
  return all
}
