import { EventEmitter } from 'node:events'
import { BotError } from '../../../bots/errors/index.ts'
import type { Trigger, TriggerKindState, Triggers } from '../../api/host/contract/triggers.ts'
import type { Home } from '../home.ts'
import { Armed, type Surroundings } from './armed.ts'
import { checkTrigger } from './check.ts'
import { kindStates } from './kind-states.ts'
import { latest } from './latest.ts'
import { triggerMemory } from './memory.ts'
import type { StartBot, TriggerPorts } from './ports.ts'
import { changeTriggers, readTriggers, type StoredTriggers } from './store.ts'

export type { StartBot, StartedRun, TriggerPorts } from './ports.ts'

export interface TriggerOptions {
  readonly home: Home
  readonly ports: TriggerPorts
  readonly start: StartBot
}

/** What starts bots by itself on this PC. */
export interface TriggerService {
  /** Throws `file-unreadable` where the file of triggers is broken, as does all that would change it. */
  list(): Triggers
  /** The list, and again whenever something about it changed, until the signal ends it. */
  live(signal: AbortSignal | undefined): AsyncGenerator<Triggers, void, void>
  kinds(): TriggerKindState[]
  /** Adds it, or changes the one of its id. Where it is on, throws what `checkTrigger` does. */
  save(trigger: Trigger): Promise<void>
  /** Throws `trigger-unknown`. */
  remove(id: string): Promise<void>
  /** Pauses all of them or lets them go on, also after a restart; what runs is not stopped. */
  pause(paused: boolean): void
  /** Starts the bot once for times that were missed, or leaves them out. Throws `trigger-unknown` and as `Armed.decideMissed`. */
  decideMissed(id: string, at: number, decision: 'start' | 'skip'): Promise<void>
  /** Watches for nothing any more; runs go on. */
  close(): Promise<void>
}

/** Watches for all triggers that are on, from now until `close`. */
export function triggerService({ home, ports, start }: TriggerOptions): TriggerService {
  let { stored, broken } = opened(home.triggers)
  const memory = triggerMemory(home.triggerMemory)
  const armed = new Map<string, Armed>()
  const news = new EventEmitter<{ change: [] }>().setMaxListeners(0)
  const over = new AbortController()
  const changed = () => void news.emit('change')
  const around: Surroundings = { ports, memory, start, paused: () => stored.paused, changed }
  const list = () => {
    if (broken !== undefined) throw broken
    return { paused: stored.paused, triggers: [...armed.values()].map((one) => one.state()) }
  }
  const known = (id: string) => {
    const found = armed.get(id)
    if (found) return found
    throw new BotError('trigger-unknown', `There is no trigger "${id}"`, { acted: false })
  }
  const change = (how: (now: StoredTriggers) => StoredTriggers) => {
    stored = changeTriggers(home.triggers, how)
    broken = undefined
  }
  const arm = async (trigger: Trigger) => {
    const before = armed.get(trigger.id)
    const one = new Armed(trigger, around, before)
    armed.set(trigger.id, one)
    await before?.disarm()
    await one.arm()
  }
  const inTurn = oneAfterTheOther()
  // Not waited for: a folder on a network that hangs must not keep the host from starting.
  const armAll = inTurn(async (triggers: readonly Trigger[]) => {
    await Promise.all(triggers.map(arm))
    changed()
  })
  const allArmed = armAll(stored.triggers)
  return {
    list,
    live: (signal) => latest(news, list, [over.signal, ...(signal ? [signal] : [])]),
    kinds: () => kindStates(ports),
    save: inTurn(async (trigger: Trigger) => {
      // One that is off can be stored in any case: nobody should have to mend a bot to be rid of its trigger.
      if (trigger.on) checkTrigger(trigger)
      change((now) => ({ ...now, triggers: withTrigger(now.triggers, trigger) }))
      await arm(trigger)
      changed()
    }),
    remove: inTurn(async (id: string) => {
      await known(id).disarm()
      change((now) => ({ ...now, triggers: now.triggers.filter((one) => one.id !== id) }))
      memory.forgetTimes(id)
      armed.delete(id)
      changed()
    }),
    pause(paused) {
      change((now) => ({ ...now, paused }))
      changed()
    },
    decideMissed: async (id, at, decision) => known(id).decideMissed(at, decision),
    async close() {
      over.abort()
      await allArmed
      await Promise.all([...armed.values()].map((one) => one.disarm()))
      memory.close()
    },
  }
}

/** A broken file must not keep the host from starting: the page of triggers says what is wrong with it. */
function opened(file: string): { stored: StoredTriggers; broken: unknown } {
  try {
    return { stored: readTriggers(file), broken: undefined }
  } catch (broken) {
    return { stored: { paused: false, triggers: [] }, broken }
  }
}

/** In place of the one of its id, else behind the others. */
function withTrigger(triggers: readonly Trigger[], trigger: Trigger): Trigger[] {
  const isKnown = triggers.some(({ id }) => id === trigger.id)
  return isKnown ? triggers.map((one) => (one.id === trigger.id ? trigger : one)) : [...triggers, trigger]
}

/** Two windows may change the same trigger: the second change begins when the first is through. */
function oneAfterTheOther() {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(work: (given: T) => Promise<void>) =>
    (given: T): Promise<void> => {
      const mine = last.then(() => work(given))
      last = mine.catch(() => undefined)
      return mine
    }
}
