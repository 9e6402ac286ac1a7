import type { ElementDescription } from '../../elements/types.ts'
import { asBotError } from '../../errors/index.ts'
import type { Secret } from '../../secrets/index.ts'
import type {
  ActionOutcome,
  CallOptions,
  ClickOptions,
  DialogAnswer,
  DragTo,
  ElementState,
  HealedElement,
  Offset,
  PageAction,
  SavedFile,
  TabChoice,
} from '../../steps/ports/index.ts'
import type { Sight } from '../sight.ts'
import { performGroup } from './batching.ts'
import { click } from './clicking.ts'
import type { BrowserDriver, Snapshot } from './driver.ts'
import { Evidence } from './evidence.ts'
import { drag, hover, scroll } from './moving.ts'
import { openAddress } from './open.ts'
import type { BrowserOptions } from './options.ts'
import { ask } from './place.ts'
import { Session } from './session.ts'
import { look } from './sight.ts'
import { download, upload } from './transfers.ts'
import { press, type } from './typing.ts'

/** The driver: each method is one call on the session, and one function that does it. */
export class Hands implements BrowserDriver {
  readonly #options: BrowserOptions
  readonly #session: Session
  readonly #evidence: Evidence

  constructor(options: BrowserOptions) {
    this.#options = options
    this.#session = new Session(options)
    this.#evidence = new Evidence(this.#session)
  }

  async start(): Promise<void> {
    await this.#session.start()
  }

  reset(): Promise<void> {
    return this.#session.reset()
  }

  close(): Promise<void> {
    return this.#session.close()
  }

  look(target: ElementDescription, options: CallOptions): Promise<Sight> {
    return this.#session.run(options, (work) => look(work, target))
  }

  snapshot(): Promise<Snapshot> {
    return this.#evidence.snapshot()
  }

  frame(): Uint8Array | undefined {
    return this.#evidence.frame()
  }

  title(): Promise<string | undefined> {
    return this.#evidence.title()
  }

  debuggingAddress(): string | undefined {
    return this.#session.running?.debuggingAddress
  }

  open(address: string, options: CallOptions & { newTab?: boolean }): Promise<void> {
    const { dialogs } = this.#session
    return this.#session.withTabs(options, (call, tabs) =>
      dialogs.whileLeaving(() => openAddress(call, tabs, address, options.newTab ?? false)),
    )
  }

  async perform(actions: readonly PageAction[], options: CallOptions): Promise<ActionOutcome[]> {
    const outcomes: ActionOutcome[] = []
    while (outcomes.length < actions.length && outcomes.at(-1)?.ok !== false) {
      const rest = actions.slice(outcomes.length)
      try {
        const pipelining = this.#options.pipelining ?? true
        outcomes.push(...(await this.#session.run(options, (work) => performGroup(work, rest, pipelining))))
      } catch (error) {
        outcomes.push({ ok: false, error: asBotError(error) })
      }
    }
    return outcomes
  }

  click(target: ElementDescription, options: ClickOptions): Promise<void> {
    return this.#session.run(options, (work) => click(work, target, options))
  }

  type(
    target: ElementDescription,
    text: string | Secret,
    options: CallOptions & { pause?: number },
  ): Promise<void> {
    return this.#session.run(options, (work) => type(work, target, text, options.pause ?? 0))
  }

  press(keys: string, target: ElementDescription | undefined, options: CallOptions): Promise<void> {
    return this.#session.run(options, (work) => press(work, keys, target))
  }

  hover(target: ElementDescription, options: CallOptions): Promise<void> {
    return this.#session.run(options, (work) => hover(work, target))
  }

  drag(
    from: ElementDescription,
    to: DragTo,
    options: CallOptions & { position?: Offset | undefined },
  ): Promise<void> {
    return this.#session.run(options, (work) => drag(work, from, to, options.position))
  }

  scroll(
    target: ElementDescription | undefined,
    by: { x: number; y: number } | undefined,
    options: CallOptions & { position?: Offset | undefined },
  ): Promise<void> {
    return this.#session.run(options, (work) => scroll(work, target, by, options.position))
  }

  upload(target: ElementDescription, files: readonly string[], options: CallOptions): Promise<void> {
    return this.#session.run(options, (work) => upload(work, target, files))
  }

  download(target: ElementDescription, folder: string, options: CallOptions): Promise<SavedFile> {
    return this.#session.run(options, (work) => download(work, target, folder))
  }

  async expectDialog(answer: DialogAnswer): Promise<void> {
    this.#session.dialogs.expect(answer)
  }

  async lastDialog(): Promise<string> {
    return this.#session.dialogs.last
  }

  switchTab(choice: TabChoice, options: CallOptions): Promise<void> {
    return this.#session.withTabs(options, (call, tabs) => tabs.choose(choice, call))
  }

  closeTab(options: CallOptions): Promise<void> {
    return this.#session.run(options, ({ call, tab }) => call.within(tab.page.close(), 'the tab to close'))
  }

  async waitFor(target: ElementDescription, state: ElementState, options: CallOptions): Promise<void> {
    await this.#session.run(options, ({ call, tab }) =>
      ask(call, tab, unhealed(target), (at, most) =>
        at.target.call(at.frame, 'waitFor', unhealed(target), state, most),
      ),
    )
  }

  readTable(target: ElementDescription, options: CallOptions): Promise<Record<string, string>[]> {
    return this.#session.run(options, async ({ call, tab }) => {
      const { value } = await ask(call, tab, target, (at, most) =>
        at.target.call(at.frame, 'table', target, most),
      )
      return value
    })
  }

  screenshot(target: ElementDescription | undefined, options: CallOptions): Promise<Uint8Array> {
    return this.#session.run(options, (work) => this.#evidence.screenshot(work, target))
  }

  async healed(): Promise<readonly HealedElement[]> {
    return this.#session.healings.take()
  }

  async address(): Promise<string> {
    const { tabs } = this.#session
    return tabs && tabs.count > 0 ? tabs.current().page.url() : 'about:blank'
  }
}

/** What is waited for tells how something went: something else that looks like it tells nothing. */
function unhealed(target: ElementDescription): ElementDescription {
  return { ...target, mayHeal: false }
}
