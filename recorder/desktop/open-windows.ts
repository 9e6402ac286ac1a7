import type { WindowInfo } from '../../bots/drivers/desktop/windows/index.ts'
import type { NewDesktopFact } from '../facts/index.ts'
import type { Looker } from './looking/looker.ts'
import type { DesktopEyes } from './ports.ts'
import { bareArguments, withoutSecrets } from './programs/arguments.ts'
import { processOf } from './programs/process.ts'
import { type Started, startOf } from './programs/started.ts'

export interface OpenWindowsOptions {
  /** The folders in which the system finds commands. */
  readonly path: string
  /** Keep nothing that may be a text. */
  readonly secure: boolean
  /** Something had to be left out. */
  readonly onTrouble: (message: string) => void
}

/** Follows which windows are open, and which of them has the keyboard. */
export class OpenWindows {
  readonly #eyes: DesktopEyes
  readonly #looker: Looker
  readonly #options: OpenWindowsOptions
  readonly #began = processOf(process.pid)
  #known = new Map<number, WindowInfo>()
  #active: number | undefined

  constructor(eyes: DesktopEyes, looker: Looker, options: OpenWindowsOptions) {
    this.#eyes = eyes
    this.#looker = looker
    this.#options = options
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
    const seen = [...before.values()]
    for (const info of now)
      if (!before.has(info.id)) {
        const started = this.#startOf(info, seen)
        // A program that begins with several windows was started once.
        seen.push(info)
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
    const { connection, pid } = info
    const isKnown = before.some((other) => other.connection === connection || other.pid === pid)
    if (pid === 0 || isKnown || !this.#began) return undefined
    const programs = new Set(before.map((other) => other.pid))
    const started = startOf(pid, { since: this.#began, programs, path: this.#options.path })
    return started && this.#discreet(started)
  }

  /** The command without what a bot must not hold. */
  #discreet({ program, args }: Started): Started {
    const { secure, onTrouble } = this.#options
    const kept = secure ? bareArguments(args) : withoutSecrets(args)
    if (kept.length < args.length) onTrouble(`The arguments of ${program} are left out: they may be texts`)
    else if (kept.some((arg, at) => arg !== args[at]))
      onTrouble(`A secret in the arguments of ${program} is left out: write there where the bot has it from`)
    return { program, args: kept }
  }
}
