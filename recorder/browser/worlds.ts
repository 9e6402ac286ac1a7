import type { CDPSession } from 'playwright'
import { BINDING, NAME, type RecorderApi, WORLD } from './page/protocol.ts'

/** An object of a page, by its handle. */
export interface Handle {
  readonly objectId: string
}

/** Where the script runs in one document. */
export interface World {
  readonly context: number
  readonly frame: string
  /** Identity of the document; no other one has it, in whatever process. */
  readonly document: string
}

/** The isolated worlds of one target, one a document, with the script in each from the document's start. */
export class Worlds {
  readonly #session: CDPSession
  readonly #byContext = new Map<number, World>()
  readonly #byFrame = new Map<string, World>()

  constructor(session: CDPSession, onWorld: (world: World) => void) {
    this.#session = session
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frame = context.auxData?.frameId
      if (context.name !== WORLD || frame === undefined) return
      const world = { context: context.id, frame, document: context.uniqueId }
      this.#byContext.set(world.context, world)
      this.#byFrame.set(frame, world)
      onWorld(world)
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.#forget(executionContextId),
    )
    session.on('Runtime.executionContextsCleared', () => {
      for (const context of this.#byContext.keys()) this.#forget(context)
    })
  }

  /** Puts the script into every document that is there and that comes. */
  async begin(script: string): Promise<void> {
    const session = this.#session
    await Promise.all([
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      session.send('Page.addScriptToEvaluateOnNewDocument', {
        source: script,
        worldName: WORLD,
        runImmediately: true,
      }),
    ])
  }

  ofContext(context: number): World | undefined {
    return this.#byContext.get(context)
  }

  ofFrame(frame: string): World | undefined {
    return this.#byFrame.get(frame)
  }

  all(): World[] {
    return [...this.#byContext.values()]
  }

  /** Calls a function of the script. Throws where the document went away. */
  async call<N extends keyof RecorderApi>(
    { context }: World,
    name: N,
    args: readonly (Handle | { readonly value: unknown })[] = [],
  ): Promise<ReturnType<RecorderApi[N]>> {
    const { result, exceptionDetails } = await this.#invoke(context, name, args, true)
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as ReturnType<RecorderApi[N]>
  }

  /** As `call`, for what gives a list of elements or files: their handles, in order. */
  async handles(
    world: World,
    name: 'suspects' | 'filesOf',
    args: readonly { readonly value: unknown }[] = [],
  ): Promise<Handle[]> {
    const { result } = await this.#invoke(world.context, name, args, false)
    if (result.objectId === undefined) return []
    const { objectId } = result
    const { result: entries } = await this.#session.send('Runtime.getProperties', {
      objectId,
      ownProperties: true,
    })
    return entries.flatMap(({ name: place, value }) =>
      /^\d+$/.test(place) && value?.objectId !== undefined ? [{ objectId: value.objectId }] : [],
    )
  }

  #invoke(
    context: number,
    name: keyof RecorderApi,
    args: readonly (Handle | { readonly value: unknown })[],
    returnByValue: boolean,
  ) {
    return this.#session.send('Runtime.callFunctionOn', {
      functionDeclaration: `(...args) => globalThis.${NAME}.${name}(...args)`,
      executionContextId: context,
      arguments: [...args],
      returnByValue,
    })
  }

  #forget(context: number): void {
    const world = this.#byContext.get(context)
    this.#byContext.delete(context)
    if (world && this.#byFrame.get(world.frame) === world) this.#byFrame.delete(world.frame)
  }
}
