import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Trigger } from '../../../../main/api/host/contract/triggers.ts'
import type { Firing, TriggerKind, Watching } from '../../../../main/host/triggers/kinds/define.ts'
import { triggerMemory } from '../../../../main/host/triggers/memory.ts'
import type { Missed } from '../../../../main/host/triggers/passed-times.ts'
import type { TriggerPorts } from '../../../../main/host/triggers/ports.ts'
import { isQuiet } from '../../../../main/host/triggers/quiet.ts'
import { temporaryFolder } from '../../temporary-home.ts'

/** What a kind noticed, in a list that grows; it watches until the test ends. */
export interface Noticed {
  readonly given: Readonly<Record<string, unknown>>[]
  readonly troubles: unknown[]
  /** Times that it missed, and how often it wanted to make up for them. */
  readonly missed: Missed[]
  readonly madeUp: unknown[]
  /** What the next firings are told; `taken` where nothing is left. */
  readonly answers: Firing[]
  stop(): Promise<void>
}

interface Options {
  readonly ports?: TriggerPorts
  readonly quiet?: Trigger['quiet']
  /** The file with what was noticed before. */
  readonly memory?: string
}

/** Lets a kind watch with a memory of its own. */
export async function watching(
  kind: TriggerKind,
  params: Readonly<Record<string, unknown>>,
  { ports = {}, quiet, memory: file = join(temporaryFolder(), 'triggers.sqlite') }: Options = {},
): Promise<Noticed> {
  const noticed: Omit<Noticed, 'stop'> = { given: [], troubles: [], missed: [], madeUp: [], answers: [] }
  const memory = triggerMemory(file)
  const around: Watching = {
    id: 't',
    title: 'Post it',
    ports,
    memory,
    async fire(given) {
      noticed.given.push(given)
      return noticed.answers.shift() ?? 'taken'
    },
    missed: (times) => void noticed.missed.push(times),
    startMissed: async () => void noticed.madeUp.push(new Date()),
    isQuiet: (moment) => isQuiet(quiet, moment),
    trouble: (error) => void (error === undefined || noticed.troubles.push(error)),
  }
  const end = await kind.watch(params, around)
  let isOver = false
  const stop = async () => {
    if (isOver) return
    isOver = true
    await end()
    memory.close()
  }
  onTestFinished(stop)
  return { ...noticed, stop }
}
