import type { WindowInfo } from '../../bots/drivers/desktop/windows/index.ts'
import type { NewDesktopFact } from '../facts/index.ts'
import type { Looker } from './looking/looker.ts'
import type { DesktopEyes } from './ports.ts'
import { newestNamed, processOf } from './programs/process.ts'
import { type Started, startOf } from './programs/started.ts'

/** Follows which windows are open, and which of them has the keyboard. */
export class OpenWindows {
  readonly #eyes: DesktopEyes
  readonly #looker: Looker
  readonly #path: string
  readonly #began = processOf(process.pid)
  #known = new Map<number, WindowInfo>()
  #active: number | undefined

  constructor(eyes: DesktopEyes, looker: Looker, path: string) {
    this.#eyes = eyes
    this.#looker = looker
    this.#path = path
  }

  /** What is open already was not opened by the person. */
  async begin(): Promise<void> {
    await this.changes()
  }

  /** What changed since it was asked last. */
  async changes(): Promise<NewDesktopFact[]> {
    const now = await this.#eyes.windows.list()
    const before = this.#known
    const active = now.find((window) => window.active)?.id
    const at = Date.now()
    const facts: NewDesktopFact[] = []
    for (const info of before.values())
      if (!now.some(({ id }) => id === info.id))
        facts.push({ fact: 'closed', at, window: await this.#looker.window(info) })
    for (const info of now)
      if (!before.has(info.id)) {
        const started = this.#startOf(info, [...before.values()])
        const window = await this.#looker.window(info)
        facts.push({
          fact: 'opened',
          at,
          window,
          ...(started && { started: { ...started, args: [...started.args] } }),
        })
      }
    const turnedTo = now.find(({ id }) => id === active && id !== this.#active && before.has(id))
    if (turnedTo) facts.push({ fact: 'activated', at, window: await this.#looker.window(turnedTo) })
    this.#known = new Map(now.map((info) => [info.id, info]))
    this.#active = active ?? this.#active
    return facts
  }

  #startOf(info: WindowInfo, before: readonly WindowInfo[]): Started | undefined {
    const { connection } = info
    const pid = pidOf(info)
    const isKnown = before.some((other) => other.connection === connection || pidOf(other) === pid)
    if (pid === undefined || isKnown || !this.#began) return undefined
    const programs = new Set(before.map((other) => pidOf(other)))
    return startOf(pid, { since: this.#began, programs, path: this.#path })
  }
}

/** Old programs do not say it: they are known by the name that their windows give. */
function pidOf({ pid, program }: WindowInfo): number | undefined {
  return pid === 0 ? newestNamed(program)?.pid : pid
}
