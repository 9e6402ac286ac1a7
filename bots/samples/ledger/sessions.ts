import { randomUUID } from 'node:crypto'

/** Whoever may log in. */
export interface Account {
  readonly user: string
  readonly password: string
}

/** When a session ends by itself, whichever comes first. */
export interface SessionLimits {
  readonly requests: number
  readonly seconds: number
}

export type LogIn =
  | { readonly state: 'in'; readonly session: string }
  | { readonly state: 'refused'; readonly triesLeft: number }
  | { readonly state: 'locked' }

interface Session {
  readonly user: string
  readonly began: number
  requests: number
}

const TRIES = 5

/** Who is logged in. One account is enough for a sample; it is locked after five wrong passwords in a row. */
export class Sessions {
  readonly #account: Account
  readonly #limits: SessionLimits
  readonly #open = new Map<string, Session>()
  #wrong = 0

  constructor(account: Account, limits: SessionLimits) {
    this.#account = account
    this.#limits = limits
  }

  logIn(user: string, password: string): LogIn {
    if (this.#wrong >= TRIES) return { state: 'locked' }
    if (user !== this.#account.user || password !== this.#account.password) return this.#refuse()
    this.#wrong = 0
    const session = randomUUID()
    this.#open.set(session, { user, began: Date.now(), requests: 0 })
    return { state: 'in', session }
  }

  /** The user of a session that is still good for this request; counts the request. */
  user(id: string | undefined): string | undefined {
    const session = id === undefined ? undefined : this.#open.get(id)
    if (!id || !session) return undefined
    session.requests += 1
    const tooOld = Date.now() - session.began > this.#limits.seconds * 1000
    if (!tooOld && session.requests <= this.#limits.requests) return session.user
    this.#open.delete(id)
    return undefined
  }

  end(id: string | undefined): void {
    if (id !== undefined) this.#open.delete(id)
  }

  #refuse(): LogIn {
    this.#wrong += 1
    return this.#wrong >= TRIES ? { state: 'locked' } : { state: 'refused', triesLeft: TRIES - this.#wrong }
  }
}
