import { z } from 'zod'
import { BotError, type ErrorKind } from '../../errors/index.ts'
import { defineContainer, type Flow } from '../define.ts'

/** What a bot can answer; a stop, a doubt or a missing set-up is for a person. */
const CATCHABLE: readonly ErrorKind[] = ['business', 'system', 'author']

export const flowTry = defineContainer({
  kind: 'flow.try',
  summary: 'Runs `steps`; `catch` where they fail, with the variable `error`; and `finally` in either case.',
  params: z.object({}),
  blocks: ['steps', 'catch', 'finally'],
  result: z.void(),
  examples: [{}],
  walk: async (_params, flow) => {
    try {
      await stepsOrCatch(flow)
    } catch (thrown) {
      if (endsHere(thrown)) await optional(flow, 'finally')
      throw thrown
    }
    await optional(flow, 'finally')
  },
})

async function stepsOrCatch(flow: Flow): Promise<void> {
  try {
    await flow.run('steps')
  } catch (thrown) {
    if (!isCatchable(thrown) || !flow.blocks.includes('catch')) throw thrown
    const { code, kind, message } = thrown
    await flow.run('catch', { variables: { error: { code, kind, message } } })
  }
}

function isCatchable(thrown: unknown): thrown is BotError {
  return thrown instanceof BotError && CATCHABLE.includes(thrown.kind)
}

/** False for a stop, a doubt and a wait: then the steps go on later, and `finally` is still to come. */
function endsHere(thrown: unknown): boolean {
  return thrown instanceof BotError && thrown.kind !== 'stopped'
}

async function optional(flow: Flow, block: string): Promise<void> {
  if (flow.blocks.includes(block)) await flow.run(block)
}
