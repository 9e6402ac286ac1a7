/** A message or a field of one, as bytes in the wire format of protocol buffers. */
export type Bytes = Uint8Array<ArrayBuffer>

const VARINT = 0
const LENGTH_DELIMITED = 2

/** A field that is a whole number from 0 to 2^53. */
export function number(field: number, value: number): Bytes {
  return join([varint(field * 8 + VARINT), varint(value)])
}

/** A field that is a text, raw bytes or another message. */
export function bytes(field: number, value: string | Bytes): Bytes {
  const content = typeof value === 'string' ? new TextEncoder().encode(value) : value
  return join([varint(field * 8 + LENGTH_DELIMITED), varint(content.length), content])
}

/** A message out of its fields. */
export function join(parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function varint(value: number): Bytes {
  const digits: number[] = []
  let rest = value
  // Not by bit operations: they end at 32 bits.
  for (; rest >= 128; rest = Math.floor(rest / 128)) digits.push((rest % 128) + 128)
  return Uint8Array.from([...digits, rest])
}
