import type { Central } from '../call.ts'
import type { Authenticate } from './admission.ts'
import { servingDocs } from './docs/index.ts'
import { type Listening, listen, type Patience } from './http.ts'
import type { Place } from './place.ts'
import type { Pace } from './read-body.ts'
import type { AllHandlers } from './router.ts'
import { servingProcedures } from './serve.ts'

export { checkPlace, type Place } from './place.ts'

export interface ServerOptions extends Place {
  readonly central: Central
  readonly handlers: AllHandlers
  readonly authenticate: Authenticate
  /** Gets what nobody foresaw, a line or more at a time; never a token or a body. */
  readonly log: (line: string) => void
  readonly patience?: Partial<Patience> | undefined
  readonly pace?: Pace | undefined
}

/** A body of a few bytes a second keeps a connection for nothing. */
const usualPace: Pace = { bytesPerSecond: 1024, grace: 5_000 }

/**
 * Serves central's contract under `/v1`. Throws BotError `port-taken`, or `wrong-use` for a place where words would
 * travel in the clear. Closing it ends streams of events and lets other requests finish, for a while.
 */
export async function startServer(options: ServerOptions): Promise<Listening> {
  const stop = new AbortController()
  const { pace = usualPace } = options
  const procedures = servingProcedures({ ...options, pace, stopping: stop.signal })
  const docs = servingDocs(options.central.version)
  const listening = await listen({
    ...options,
    answer: async (request, response) => {
      if (!(await docs(request, response))) await procedures(request, response)
    },
  })
  return {
    url: listening.url,
    close: () => {
      stop.abort()
      return listening.close()
    },
  }
}
