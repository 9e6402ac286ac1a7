/** Of the system: nobody listens there, or the line broke. */
const broken = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EHOSTUNREACH',
  'ENETUNREACH',
]

/** SQLSTATE of a PostgreSQL that breaks connections, has too many of them, is stopping or starting. */
const away = /^(08\w{3}|53300|57P0[123])$/

/** What `pg` says without a code. */
const withoutCode =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout|Cannot use a pool)/

/** Whether an error says that the store could not be reached, rather than what it made of a statement. */
export function isStoreAway(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false
  const code = 'code' in thrown ? String(thrown.code) : ''
  return broken.includes(code) || away.test(code) || withoutCode.test(thrown.message)
}
