import { existsSync, readdirSync } from 'node:fs'
import { BotError } from '../../bots/errors/index.ts'
import { readBot } from '../../bots/index.ts'

/** What a recording leaves in the folder of its bot. */
const OF_RECORDINGS: ReadonlySet<string> = new Set([
  'bot.yaml',
  'elements.yaml',
  'elements.lock',
  'files',
  'images',
  'downloads',
])

/**
 * Makes sure that a recording may write its bot into the folder: it is missing, empty, or holds the bot of a recording,
 * which is replaced. Throws `file-exists` where something else is there.
 */
export function checkRecordingFolder(folder: string): void {
  if (!existsSync(folder)) return
  const other = namesIn(folder).find((name) => !OF_RECORDINGS.has(name))
  if (other === '.recording')
    throw new BotError('file-exists', `A recording was broken off in ${folder}`, {
      next: `Make its bot with \`deskhand record --recover --out ${folder}\`, or remove ${folder}/.recording.`,
    })
  if (other !== undefined || isWrittenByHand(folder))
    throw new BotError('file-exists', `${folder} holds something else than a recording`, {
      expected: 'a folder that is new, empty, or holds the bot of a recording',
      found: other ?? 'a bot with transactions or subflows',
      next: 'Choose another folder with --out.',
    })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (cause) {
    throw new BotError('file-exists', `${folder} is no folder`, {
      cause,
      next: 'Choose another one with --out.',
    })
  }
}

function isWrittenByHand(folder: string): boolean {
  if (!existsSync(`${folder}/bot.yaml`)) return false
  const { transactions, subflows } = readBot(folder)
  return transactions !== undefined || subflows.size > 0
}
