import { type RunningServer, serveLoopback } from '../loopback.ts'
import { Book } from './book.ts'
import { BadRequest, Exchange } from './exchange.ts'
import { Faults } from './faults.ts'
import type { Office } from './office.ts'
import { routes } from './routes.ts'
import { type Account, type SessionLimits, Sessions } from './sessions.ts'

export type { Voucher } from './book.ts'
export type { FaultRequest } from './faults.ts'

/** The account of the sample; it protects nothing. */
export const ledgerAccount: Account = { user: 'a.keller', password: 'ledger-sample-7' }

export interface LedgerOptions {
  /** Any free port where not given. */
  readonly port?: number
  /** The SQLite file that keeps the vouchers; in memory where not given. */
  readonly data?: string
  readonly account?: Account
  /** When a session ends by itself: after 60 requests or 15 minutes where not given. */
  readonly session?: Partial<SessionLimits>
  /** Milliseconds that each posting takes; between 800 and 1,500 where not given. */
  readonly slowSave?: number
}

/**
 * Starts the purchase ledger, a web application to try bots on: a log-in, a frame, fields that move, a date picker,
 * a modal dialog, slow saves, sessions that end in the middle, and faults on demand. `GET /api/invoices` tells
 * what was really posted; `POST /api/faults` asks for trouble.
 */
export async function startLedger(options: LedgerOptions = {}): Promise<RunningServer> {
  const office: Office = {
    book: new Book(options.data),
    sessions: new Sessions(options.account ?? ledgerAccount, {
      requests: 60,
      seconds: 900,
      ...options.session,
    }),
    faults: new Faults(),
    saveTime: (postings) => options.slowSave ?? 800 + ((postings * 137) % 700),
  }
  const server = await serveLoopback(options.port ?? 0, (request, response) => {
    void answer(office, new Exchange(request, response))
  })
  return {
    url: server.url,
    close: async () => {
      await server.close()
      office.book.close()
    },
  }
}

async function answer(office: Office, exchange: Exchange): Promise<void> {
  const route = routes[`${exchange.request.method} ${exchange.url.pathname}`]
  if (!route) return exchange.data({ error: 'There is no such page' }, 404)
  try {
    await route(office, exchange)
  } catch (error) {
    const status = error instanceof BadRequest ? error.status : 500
    exchange.data({ error: error instanceof Error ? error.message : String(error) }, status)
  }
}
