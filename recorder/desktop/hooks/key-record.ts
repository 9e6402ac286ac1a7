import {
  connectDisplay,
  type Display,
  type DisplayEnvironment,
} from '../../../bots/drivers/desktop/display/index.ts'

/** A key as the X server told it: uiohook knows no number of the key beside the left Shift, nor what Caps Lock does. */
export interface RecordedKey {
  readonly action: 'down' | 'up'
  readonly keycode: number
  /** Modifiers and group just before. */
  readonly state: number
  /** What a program has put on this key for a moment, to type what no key has: its keysyms, alone and with Shift. */
  readonly lent?: readonly number[]
}

const ENABLE = 5
const ALL_CLIENTS = 3
const FROM_SERVER = 0
const FROM_CLIENT = 1
const CHANGE_KEYBOARD_MAPPING = 100
const KEY_PRESS = 2
const KEY_RELEASE = 3
const EVENT_SIZE = 32
/** Bytes of an answer before the events in it; the client has taken the first eight of them off. */
const HEAD = 32 - 8
/** Milliseconds. */
const BETWEEN_ANSWERS = 50

/**
 * Tells every key of the display from now on, by the RECORD extension. The connection that it comes by can be used for
 * nothing else, so that there is a second one. Throws `display-missing`.
 */
export async function recordKeys(
  environment: DisplayEnvironment,
  tell: (key: RecordedKey) => void,
): Promise<void> {
  const control = await connectDisplay(environment)
  const data = await connectDisplay(environment)
  const record = await control.extension('record')
  const context = control.client.AllocID()
  const keys = { first: KEY_PRESS, last: KEY_RELEASE }
  const mappings = { first: CHANGE_KEYBOARD_MAPPING, last: CHANGE_KEYBOARD_MAPPING }
  record.CreateContext(context, 0, [ALL_CLIENTS], [{ deviceEvents: keys, coreRequests: mappings }])
  await control.sync()
  enable(data, (await data.extension('record')).majorOpcode, context, tell)
  // The server keeps what it recorded, uiohook's too, until it has an answer to send to anybody.
  setInterval(() => control.sync().catch(() => undefined), BETWEEN_ANSWERS)
}

/** The package's own call keeps every answer until the end. */
function enable(
  { client }: Display,
  opcode: number,
  context: number,
  tell: (key: RecordedKey) => void,
): void {
  const bytes = Buffer.alloc(8)
  bytes.writeUInt8(opcode, 0)
  bytes.writeUInt8(ENABLE, 1)
  bytes.writeUInt16LE(bytes.length / 4, 2)
  bytes.writeUInt32LE(context, 4)
  client.seq_num += 1
  client.pack_stream.put(bytes)
  const isMany = true
  const lent = new Map<number, readonly number[]>()
  const read = (answer: Buffer, category: number) => {
    const data = answer.subarray(HEAD)
    if (category === FROM_CLIENT) for (const [key, keysyms] of lentIn(data)) lent.set(key, keysyms)
    if (category === FROM_SERVER)
      for (const key of keysIn(data)) {
        const keysyms = lent.get(key.keycode)
        tell(keysyms ? { ...key, lent: keysyms } : key)
      }
    return isMany
  }
  client.replies[client.seq_num] = [read, () => undefined, isMany]
  client.pack_stream.submit(true)
}

/** The key events of one answer. */
export function keysIn(events: Buffer): RecordedKey[] {
  const keys: RecordedKey[] = []
  for (let at = 0; at + EVENT_SIZE <= events.length; at += EVENT_SIZE) {
    const type = events.readUInt8(at) & 0x7f
    if (type !== KEY_PRESS && type !== KEY_RELEASE) continue
    keys.push({
      action: type === KEY_PRESS ? 'down' : 'up',
      keycode: events.readUInt8(at + 1),
      state: events.readUInt16LE(at + 28),
    })
  }
  return keys
}

/** What a request changes the keys to, by their keycodes. */
export function lentIn(request: Buffer): Map<number, readonly number[]> {
  const keys = new Map<number, readonly number[]>()
  if (request.length < 8 || request.readUInt8(0) !== CHANGE_KEYBOARD_MAPPING) return keys
  const [count, first, width] = [request.readUInt8(1), request.readUInt8(4), request.readUInt8(5)]
  for (let key = 0; key < count; key++) {
    const at = 8 + key * width * 4
    if (at + width * 4 > request.length) break
    keys.set(
      first + key,
      Array.from({ length: width }, (_, level) => request.readUInt32LE(at + level * 4)),
    )
  }
  return keys
}
