import { BotError } from '../../errors/index.ts'

/**
 * Text of a file: UTF-8, UTF-16 with its mark, else Windows-1252, as older programs write it.
 * Throws `file-unreadable` where it is no text.
 */
export function decodeText(bytes: Uint8Array, path: string): string {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes)
  if (!text.includes('\0')) return text
  throw new BotError('file-unreadable', `"${path}" is not a text file`, {
    expected: 'text in UTF-8',
    found: 'other data',
    acted: false,
  })
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
