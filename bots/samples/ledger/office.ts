import type { Book } from './book.ts'
import type { Exchange } from './exchange.ts'
import type { Faults } from './faults.ts'
import type { Sessions } from './sessions.ts'

/** All that the routes work with. */
export interface Office {
  readonly book: Book
  readonly sessions: Sessions
  readonly faults: Faults
  /** How long a posting takes, in milliseconds, told by how many stand in the book. */
  readonly saveTime: (postings: number) => number
}

/** The user who sends this request, if the session is still good; a fault may end it here. */
export function userOf(office: Office, exchange: Exchange): string | undefined {
  const user = office.sessions.user(exchange.session)
  if (user === undefined || !office.faults.strike('request')) return user
  office.sessions.end(exchange.session)
  return undefined
}
