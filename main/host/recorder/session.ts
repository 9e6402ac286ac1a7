import { EventEmitter } from 'node:events'
import type { BotWishes, RecordingReview, RecordingState } from '../../api/host/contract/recorder.ts'
import type { Beginning, Question, Standing } from './messages.ts'
import { RecorderChild, recorderGone } from './recorder-child.ts'
import type { RecordingHeader } from './recording-store.ts'

/** What a process tells of itself, and that it is gone. */
type Stands = Omit<Standing, 'phase'> & Pick<RecordingState, 'phase'>

/** A recording as the host sees it: what its process tells, and what is left where that is gone. */
export class RecordingSession {
  readonly news = new EventEmitter<{ change: [] }>()
  readonly #id: string
  #header: RecordingHeader
  readonly #over = new AbortController()
  #standing: Stands = { phase: 'broken', steps: [], troubles: [] }
  #child: RecorderChild | undefined

  constructor(id: string, header: RecordingHeader) {
    this.#id = id
    this.#header = header
    this.news.setMaxListeners(0)
  }

  get state(): RecordingState {
    const { kind, name, url, secure, started, table, item } = this.#header
    return {
      id: this.#id,
      ...{ kind, name, secure, started },
      ...(url !== undefined && { url }),
      ...(table && { table }),
      ...(item && { item }),
      ...this.#standing,
    }
  }

  /** What is known of it from its beginning has changed. */
  describe(header: RecordingHeader): void {
    this.#header = header
    this.news.emit('change')
  }

  get header(): RecordingHeader {
    return this.#header
  }

  /** Aborts when there is nothing more to tell. */
  get over(): AbortSignal {
    return this.#over.signal
  }

  /** The process that records, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid
  }

  /** Starts the process; resolves when it records. Throws what keeps it from that, and then there is none. */
  async begin(beginning: Beginning): Promise<void> {
    const child = new RecorderChild({
      standing: (standing) => this.#change(standing),
      gone: () => this.#gone(child),
    })
    this.#child = child
    try {
      await child.ask({ ask: 'begin', beginning })
    } catch (error) {
      await child.close()
      throw error
    }
  }

  async ask(question: Question): Promise<unknown> {
    if (this.#child) return await this.#child.ask(question)
    throw recorderGone()
  }

  async review(loops: boolean): Promise<RecordingReview> {
    return (await this.ask({ ask: 'review', loops })) as RecordingReview
  }

  /** Writes the bot into the folder of the recording; gives the log-ins that the vault did not take. */
  async save(wishes: BotWishes): Promise<string[]> {
    const { notKept } = (await this.ask({ ask: 'save', wishes })) as { readonly notKept: string[] }
    return notKept
  }

  /** Ends the process; what it has recorded stays. */
  async close(): Promise<void> {
    await this.#child?.close()
  }

  /** Nothing of it is left to be told. */
  end(): void {
    this.#over.abort()
  }

  #gone(child: RecorderChild): void {
    if (this.#child !== child) return
    this.#child = undefined
    this.#change({ ...this.#standing, phase: 'broken', picking: undefined })
  }

  #change(standing: Stands): void {
    this.#standing = standing
    this.news.emit('change')
  }
}
