const TEXT = 1
const BINARY = 2
/** Longer messages say more than "I am here". */
const LONGEST = 120
const SAYING_NOTHING =
  /^\s*(?:[23]|\{?["'\w\s:{-]*\b(ping|pong|heartbeat|keep-?alive|hb)\b["'\s\w:.,{}\]-]*)\s*$/i

/** True where a message of a socket only keeps the line open: control frames, and what libraries send for that. */
export function isHeartbeat(opcode: number, text: string): boolean {
  if (opcode !== TEXT && opcode !== BINARY) return true
  return text === '' || (opcode === TEXT && text.length <= LONGEST && SAYING_NOTHING.test(text))
}
