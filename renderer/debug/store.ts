import type {
  Breakpoint,
  DebugCommand,
  DebugState,
  DebugStop,
  KeptBreakpoint,
} from '../../main/api/host/contract/debug.ts'
import type { BotDocument } from '../editor/document/index.ts'
import { foundAgain, inBrokenFiles, joined, toKeep } from './kept-breakpoints.ts'
import { pathsByUid } from './paths-by-uid.ts'

/** What the debugger asks of the host. */
export interface DebugHost {
  command(input: { run: string; command: DebugCommand }): Promise<unknown>
  breakpoints(input: { run: string; breakpoints: Breakpoint[] }): Promise<unknown>
  /** Keeps the breakpoints of the bot for when it is opened again. */
  keep(breakpoints: KeptBreakpoint[]): Promise<unknown>
}

export interface DebugView {
  /** The run that is gone through; undefined where there is none. */
  readonly run: string | undefined
  readonly state: 'idle' | 'starting' | DebugState['state']
  /** Where it stands. */
  readonly stop: DebugStop | undefined
  /** Their conditions, empty where there is none; by the uid of their steps, so that they stay with them through edits. */
  readonly breakpoints: ReadonlyMap<number, string>
  /** The step whose condition is asked for. */
  readonly asked: number | undefined
}

/** The debugger of one open bot: its breakpoints, and the run that is gone through. */
export class DebugStore {
  #view: DebugView = {
    run: undefined,
    state: 'idle',
    stop: undefined,
    breakpoints: new Map(),
    asked: undefined,
  }
  readonly #host: DebugHost
  readonly #document: () => BotDocument
  readonly #listeners = new Set<() => void>()
  /** As they were kept last; undefined before they are known. */
  #kept: readonly KeptBreakpoint[] | undefined
  /** Those of them that are at no step, because the YAML of their file is broken. */
  #waiting: readonly KeptBreakpoint[] = []
  /** How many stand at steps that are not there now. */
  #missing = 0

  /** `document` gives the bot as it is open now. */
  constructor(host: DebugHost, document: () => BotDocument) {
    this.#host = host
    this.#document = document
  }

  get view(): DebugView {
    return this.#view
  }

  /** Calls `listener` at each change; gives what ends that. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The breakpoints by the places of their steps as they are now. */
  placed(): Breakpoint[] {
    const paths = pathsByUid(this.#document())
    return [...this.#view.breakpoints].flatMap(([uid, when]) => {
      const path = paths.get(uid)
      return path === undefined ? [] : [{ path, ...(when !== '' && { when }) }]
    })
  }

  /** Takes in the breakpoints that the bot had when it was last open. */
  restore(kept: readonly KeptBreakpoint[]): void {
    this.#kept = kept
    this.#waiting = kept
    this.findAgain()
  }

  /** Brings breakpoints to their steps that could not be told before: for when the bot was edited. */
  findAgain(): void {
    const document = this.#document()
    const before = this.#missing
    this.#missing = this.#view.breakpoints.size - this.placed().length
    // Whether the YAML is broken takes long to see in a large bot, and most edits break nothing.
    if (this.#waiting.length === 0 && this.#missing <= before) return
    const broken = inBrokenFiles(document, this.#kept ?? [])
    const found = this.#waiting.filter((one) => !broken.includes(one))
    this.#waiting = broken
    if (found.length > 0) this.#place(new Map([...foundAgain(document, found), ...this.#view.breakpoints]))
  }

  /** Keeps the breakpoints with what their steps say now, if that is not kept already; what cannot be told stays as it is. */
  keep(): void {
    if (this.#kept === undefined) return
    const document = this.#document()
    const told = toKeep(document, this.#view.breakpoints)
    const breakpoints = joined(told, inBrokenFiles(document, this.#kept))
    if (JSON.stringify(breakpoints) === JSON.stringify(this.#kept)) return
    this.#kept = breakpoints
    void this.#host.keep(breakpoints)
  }

  starting(): void {
    this.#set({ run: undefined, state: 'starting', stop: undefined })
  }

  /** The run that was started, or undefined where that failed. */
  started(run: string | undefined): void {
    this.#set({ run, state: run === undefined ? 'idle' : 'running', stop: undefined })
  }

  /** What the host told of the run. */
  told({ state, stop }: DebugState): void {
    this.#set({ state, stop })
  }

  close(): void {
    this.#set({ run: undefined, state: 'idle', stop: undefined })
  }

  say(command: DebugCommand): void {
    const { run } = this.#view
    if (run !== undefined) void this.#host.command({ run, command })
  }

  /** Sets a breakpoint, or takes it away where there is one. */
  toggle(uid: number): void {
    const breakpoints = new Map(this.#view.breakpoints)
    if (!breakpoints.delete(uid)) breakpoints.set(uid, '')
    this.#place(breakpoints)
  }

  /** Sets a breakpoint that stops only where `when`, a formula, is true; always where it is empty. */
  setCondition(uid: number, when: string): void {
    this.#place(new Map(this.#view.breakpoints).set(uid, when))
  }

  /** Asks the person for the condition of a breakpoint; of none any more where `uid` is undefined. */
  ask(uid: number | undefined): void {
    this.#set({ asked: uid })
  }

  #place(breakpoints: DebugView['breakpoints']): void {
    this.#set({ breakpoints })
    this.keep()
    const { run, state } = this.#view
    if (run !== undefined && state !== 'ended')
      void this.#host.breakpoints({ run, breakpoints: this.placed() })
  }

  #set(change: Partial<DebugView>): void {
    this.#view = { ...this.#view, ...change }
    for (const listener of this.#listeners) listener()
  }
}
