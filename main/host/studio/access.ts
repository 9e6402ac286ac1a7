import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** How long a ticket may be used, and a browser stays let in; milliseconds. */
const TICKET_LIFE = 10 * 60_000
const COOKIE_LIFE = 30 * 24 * 3_600_000

/** Who may see the studio: whoever shows a ticket once, and then the cookie that it was changed for. */
export interface Access {
  /** A ticket for one window, to stand in its first address. */
  ticket(): string
  /** The value of the cookie that a ticket is changed for; nothing where it was used, is too old or false. */
  redeem(ticket: string): string | undefined
  /** Whether the header `Cookie` has a cookie of ours that is good. */
  isAdmitted(cookies: string | undefined): boolean
}

/**
 * Tickets and cookies signed with the key of this PC's studio, so that they outlive a restart of the host, and another
 * process of the same person can make a ticket for the host that runs. `name` is that of the cookie.
 */
export function studioAccess(key: Buffer, name: string, now: () => number = Date.now): Access {
  const used = new Set<string>()
  const sign = (purpose: string, id: string, until: number) =>
    createHmac('sha256', key).update(`${purpose} ${name} ${id} ${until}`).digest('base64url')
  const make = (purpose: string, life: number) => {
    const id = randomBytes(16).toString('base64url')
    const until = now() + life
    return `${id}.${until}.${sign(purpose, id, until)}`
  }
  const isGood = (purpose: string, written: string) => {
    const [id = '', until = '', signature = ''] = written.split('.')
    return Number(until) > now() && isSame(signature, sign(purpose, id, Number(until)))
  }
  return {
    ticket: () => make('ticket', TICKET_LIFE),
    redeem(ticket) {
      if (used.has(ticket) || !isGood('ticket', ticket)) return undefined
      used.add(ticket)
      return make('cookie', COOKIE_LIFE)
    },
    isAdmitted: (cookies = '') =>
      cookies
        .split(';')
        .map((cookie) => cookie.trim())
        .some((cookie) => cookie.startsWith(`${name}=`) && isGood('cookie', cookie.slice(name.length + 1))),
  }
}

function isSame(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
}
