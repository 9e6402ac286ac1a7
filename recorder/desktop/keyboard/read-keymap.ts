import type { Xkb } from 'x11'
import type { Display } from '../../../bots/drivers/desktop/display/display.ts'
import type { Keymap, KeySymbols, KeyType } from './keymap.ts'

const GET_MAP = 8
const TYPES_AND_SYMBOLS = 0x03
/** Bytes of the answer before its lists; the client has taken the first eight of them off. */
const HEAD = 40 - 8

/** The keymap of the display, by a request of the X Keyboard Extension that the `x11` package does not have. */
export function readKeymap(display: Display, { majorOpcode, UseCoreKbd }: Xkb): Promise<Keymap> {
  const bytes = Buffer.alloc(28)
  bytes.writeUInt8(majorOpcode, 0)
  bytes.writeUInt8(GET_MAP, 1)
  bytes.writeUInt16LE(bytes.length / 4, 2)
  bytes.writeUInt16LE(UseCoreKbd, 4)
  bytes.writeUInt16LE(TYPES_AND_SYMBOLS, 6)
  const { client } = display
  return display.ask((answer) => {
    client.seq_num += 1
    client.pack_stream.put(bytes)
    client.replies[client.seq_num] = [keymapOf, answer]
    client.pack_stream.submit(true)
  })
}

/** The keymap of an answer; of the wire format in `X11/extensions/XKBproto.h`. */
export function keymapOf(answer: Buffer): Keymap {
  const typeCount = answer.readUInt8(15 - 8)
  const firstKey = answer.readUInt8(17 - 8)
  const keyCount = answer.readUInt8(20 - 8)
  const reader = { answer, at: HEAD }
  const types = Array.from({ length: typeCount }, () => readType(reader))
  const keys = Array.from({ length: keyCount }, (_, index) => [firstKey + index, readKey(reader)] as const)
  return { types, keys: new Map(keys) }
}

interface Reader {
  readonly answer: Buffer
  at: number
}

function readType(reader: Reader): KeyType {
  const { answer, at } = reader
  const mask = answer.readUInt8(at)
  const count = answer.readUInt8(at + 5)
  const hasPreserved = answer.readUInt8(at + 6) !== 0
  const entries = at + 8
  const preserves = entries + count * 8
  reader.at = preserves + (hasPreserved ? count * 4 : 0)
  const levels = Array.from({ length: count }, (_, index) => {
    const entry = entries + index * 8
    return {
      isActive: answer.readUInt8(entry) !== 0,
      modifiers: answer.readUInt8(entry + 1),
      level: answer.readUInt8(entry + 2),
      preserved: hasPreserved ? answer.readUInt8(preserves + index * 4) : 0,
    }
  })
  // An entry whose virtual modifiers are bound to no real one never matches.
  return { mask, levels: levels.filter(({ isActive }) => isActive).map(({ isActive: _, ...level }) => level) }
}

function readKey(reader: Reader): KeySymbols {
  const { answer, at } = reader
  const info = answer.readUInt8(at + 4)
  const width = answer.readUInt8(at + 5)
  const count = answer.readUInt16LE(at + 6)
  const symbols = Array.from({ length: count }, (_, index) => answer.readUInt32LE(at + 8 + index * 4))
  reader.at = at + 8 + count * 4
  const groups = Array.from({ length: info & 0x0f }, (_, group) => ({
    type: answer.readUInt8(at + group),
    symbols: symbols.slice(group * width, (group + 1) * width),
  }))
  return { groups, outOfRange: outOfRangeOf(info) }
}

function outOfRangeOf(info: number): KeySymbols['outOfRange'] {
  if ((info & 0xc0) === 0x40) return 'clamp'
  if ((info & 0xc0) === 0x80) return { redirect: (info >> 4) & 0x03 }
  return 'wrap'
}
