import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isFormula } from './formula/index.ts'
import type { Bot } from './model.ts'

/** Says nothing about what the bot does: where it lies, where a thing stands in its file, what it is called for people. */
const WITHOUT_MEANING: ReadonlySet<string> = new Set(['folder', 'at', 'digest', 'note', 'staleLocks'])

/** SHA-256 over what the bot does, in hex; comments, notes and layout do not count. */
export function digestOf(bot: Omit<Bot, 'digest'>): string {
  const meaning = { ...bot, elements: [...bot.elements], subflows: [...bot.subflows.values()] }
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(meaning, meaningOnly))))
}

function meaningOnly(name: string, value: unknown): unknown {
  if (WITHOUT_MEANING.has(name)) return undefined
  return isFormula(value) ? { formula: value.source } : value
}
