import type { CDPSession } from 'playwright'
import { Lost } from './lost.ts'
import { Navigations } from './navigations.ts'
import type { PageApi } from './page/index.ts'
import { pageScript } from './page-script.ts'

type ApiName = keyof PageApi
type Arguments<N extends ApiName> = Parameters<PageApi[N]>
type Result<N extends ApiName> = Awaited<ReturnType<PageApi[N]>>

/** An argument that is an object of the page. */
export interface Handle {
  readonly objectId: string
}

const WORLD = 'deskhand'

/** A DevTools target: a page with its frames, or a frame that has a process of its own. */
export class Target {
  readonly session: CDPSession
  readonly mainFrame: string
  readonly navigations: Navigations
  readonly #contexts = new Map<string, Promise<number>>()

  private constructor(session: CDPSession, mainFrame: string, navigations: Navigations) {
    this.session = session
    this.mainFrame = mainFrame
    this.navigations = navigations
    session.on('Page.frameNavigated', ({ frame }) => this.#contexts.delete(frame.id))
    session.on('Page.frameDetached', ({ frameId }) => this.#contexts.delete(frameId))
  }

  static async attach(session: CDPSession): Promise<Target> {
    const navigations = new Navigations(session)
    const [{ frameTree }] = await Promise.all([
      session.send('Page.getFrameTree'),
      session.send('Page.enable'),
      session.send('Page.setLifecycleEventsEnabled', { enabled: true }),
    ])
    navigations.owns(frameTree)
    return new Target(session, frameTree.frame.id, navigations)
  }

  /** Calls a function of the page script in a frame. Throws `Lost` where the frame or its document went away. */
  async call<N extends ApiName>(frame: string, name: N, ...args: Arguments<N>): Promise<Result<N>> {
    const result = await this.#invoke(frame, name, args.map(asArgument), true)
    return result.value as Result<N>
  }

  /** As `call`, with objects of the page as arguments. */
  async callOn<N extends ApiName>(
    frame: string,
    name: N,
    handles: readonly Handle[],
    ...args: readonly unknown[]
  ): Promise<Result<N>> {
    const result = await this.#invoke(frame, name, [...handles, ...args.map(asArgument)], true)
    return result.value as Result<N>
  }

  /** As `call`, and keeps the result in the page; no handle where it is no element. */
  async hold<N extends ApiName>(
    frame: string,
    name: N,
    handles: readonly Handle[],
    ...args: readonly unknown[]
  ): Promise<{ handle?: Handle; value?: unknown }> {
    const held = await this.#invoke(frame, name, [...handles, ...args.map(asArgument)], false)
    if (held.subtype === 'node' && held.objectId) return { handle: { objectId: held.objectId } }
    if (!held.objectId) return { value: held.value }
    const copy = await this.send('Runtime.callFunctionOn', {
      objectId: held.objectId,
      functionDeclaration: 'function () { return this }',
      returnByValue: true,
    })
    return { value: copy.result.value }
  }

  /** Sends a command; what goes wrong with it means that its addressee is gone. */
  send: CDPSession['send'] = async (method, params) => {
    try {
      return await this.session.send(method, params)
    } catch (error) {
      throw new Lost(error)
    }
  }

  /** The isolated world of a frame, with the script in it. */
  context(frame: string): Promise<number> {
    const known = this.#contexts.get(frame)
    if (known) return known
    const made = this.#makeContext(frame)
    this.#contexts.set(frame, made)
    made.catch(() => this.#contexts.delete(frame))
    return made
  }

  async #makeContext(frameId: string): Promise<number> {
    const script = await pageScript()
    const { executionContextId } = await this.send('Page.createIsolatedWorld', { frameId, worldName: WORLD })
    const { exceptionDetails } = await this.send('Runtime.evaluate', {
      expression: `globalThis.${WORLD} || ${script}`,
      contextId: executionContextId,
    })
    if (exceptionDetails) throw new Error(`The page script does not start: ${exceptionDetails.text}`)
    return executionContextId
  }

  async #invoke(
    frame: string,
    name: ApiName,
    args: readonly (Handle | { value: unknown })[],
    byValue: boolean,
  ) {
    const executionContextId = await this.context(frame)
    try {
      const { result, exceptionDetails } = await this.send('Runtime.callFunctionOn', {
        functionDeclaration: `(...args) => ${WORLD}.${name}(...args)`,
        executionContextId,
        arguments: [...args],
        awaitPromise: true,
        returnByValue: byValue,
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result
    } catch (error) {
      if (error instanceof Lost) this.#contexts.delete(frame)
      throw error
    }
  }
}

function asArgument(value: unknown): { value: unknown } {
  return { value }
}
