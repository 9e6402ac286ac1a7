import x11, { type Answer, type Extensions, type XClient, type XDisplay, type XEvent } from 'x11'
import { BotError } from '../../../errors/index.ts'

/** What of an environment says which display is meant. */
export interface DisplayEnvironment {
  readonly DISPLAY?: string | undefined
}

/** Any type of property. */
const ANY = 0
/** `LocalClientPID` of the extension X-Resource. */
const LOCAL_PROCESS = 2
/** The longest property that is read, in units of four bytes. */
const LONGEST = 1 << 20

/** A connection to an X display: requests as promises, which end with `display-gone` when the server goes away. */
export class Display {
  readonly client: XClient
  /** The root window of the first screen. */
  readonly root: number
  readonly setup: XDisplay
  /** Rejects when the connection has ended. */
  readonly #ended = Promise.withResolvers<never>()
  readonly #atoms = new Map<string, Promise<number>>()
  #isOpen = true
  #watchesRoot = false

  constructor(setup: XDisplay) {
    const [screen] = setup.screen
    if (!screen) throw new Error('The display has no screen')
    this.setup = setup
    this.client = setup.client
    this.root = screen.root
    this.#ended.promise.catch(() => undefined)
    this.client.on('end', () => this.#end())
    this.client.stream?.on('close', () => this.#end())
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Calls the listener when the display has gone away or was closed. */
  onEnd(listener: () => void): void {
    this.#ended.promise.catch(listener)
  }

  /** Sends a request and gives its answer: `display.ask((answer) => client.QueryTree(window, answer))`. */
  ask<T>(request: (answer: Answer<T>) => void): Promise<T> {
    if (!this.#isOpen) return this.#ended.promise
    const answered = new Promise<T>((resolve, reject) => {
      request((error, value) => (error ? reject(error) : resolve(value)))
    })
    return Promise.race([answered, this.#ended.promise])
  }

  /** Sends a request that has no answer; what the server has against it is dropped. */
  tell(request: (client: XClient) => void): void {
    if (this.#isOpen) request(this.client)
  }

  /** Waits until the server has done all that it was sent. */
  async sync(): Promise<void> {
    await this.ask<{ focus: number }>((answer) => this.client.GetInputFocus(answer))
  }

  extension<Name extends keyof Extensions>(name: Name): Promise<Extensions[Name]> {
    return this.ask((answer) => this.client.require(name, answer))
  }

  atom(name: string): Promise<number> {
    const known = this.#atoms.get(name)
    if (known) return known
    const asked = this.ask<number>((answer) => this.client.InternAtom(false, name, answer))
    this.#atoms.set(name, asked)
    return asked
  }

  /** Numbers of 32 bits that a property holds; none where the window or the property is not there. */
  async numbers(window: number, name: string): Promise<number[]> {
    const data = await this.property(window, name)
    return Array.from({ length: data.length >> 2 }, (_, i) => data.readUInt32LE(4 * i))
  }

  /** The text that a property holds, '' where the window or the property is not there. */
  async text(window: number, name: string): Promise<string> {
    return (await this.property(window, name)).toString('utf8')
  }

  async property(window: number, name: string): Promise<Buffer> {
    const atom = await this.atom(name)
    try {
      const asked = this.ask<{ data: Buffer }>((answer) =>
        this.client.GetProperty(0, window, atom, ANY, 0, LONGEST, answer),
      )
      return (await asked).data
    } catch (error) {
      return whereGone(error, Buffer.alloc(0))
    }
  }

  /** The process that opened the window, as the server knows it; 0 where it is none of this machine, or nobody can tell. */
  async processOf(window: number): Promise<number> {
    try {
      const resources = await this.extension('res')
      const [told] = await this.ask<readonly { readonly value: readonly number[] }[]>((answer) =>
        resources.QueryClientIds([{ client: window, mask: LOCAL_PROCESS }], answer),
      )
      return told?.value[0] ?? 0
    } catch (error) {
      return whereGone(error, 0)
    }
  }

  /** Calls the listener with each event; gives what stops that. */
  onEvent(listener: (event: XEvent) => void): () => void {
    this.client.on('event', listener)
    return () => this.client.off('event', listener)
  }

  /**
   * From now on what happens to windows and to the properties of the root is told; signs of life come this way too: Qt sends
   * its own to who asks for changes of the root itself.
   */
  watchRoot(): void {
    if (this.#watchesRoot) return
    this.#watchesRoot = true
    const { PropertyChange = 0, StructureNotify = 0, SubstructureNotify = 0 } = x11.eventMask
    const eventMask = PropertyChange | StructureNotify | SubstructureNotify
    this.tell((client) => client.ChangeWindowAttributes(this.root, { eventMask }))
  }

  close(): void {
    if (this.#isOpen) this.client.terminate()
    this.#end()
  }

  #end(): void {
    this.#isOpen = false
    this.#ended.reject(new BotError('display-gone', 'The display has gone away'))
  }
}

/** The value where an error only says that a window is not there any more. */
export function whereGone<T>(error: unknown, value: T): T {
  if (error instanceof BotError) throw error
  return value
}
