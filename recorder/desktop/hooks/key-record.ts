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
}

const ENABLE = 5
const ALL_CLIENTS = 3
const FROM_SERVER = 0
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
  const keys = { deviceEvents: { first: KEY_PRESS, last: KEY_RELEASE } }
  record.CreateContext(context, 0, [ALL_CLIENTS], [keys])
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
  const read = (answer: Buffer, category: number) => {
    if (category === FROM_SERVER) for (const key of keysIn(answer.subarray(HEAD))) tell(key)
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
