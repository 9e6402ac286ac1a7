import type { Recording } from '../../recorder/index.ts'
import { askFor } from './ask-for.ts'

type Loops = Recording['loops']

/** Asks the person at the terminal whether loops are to be made, where there could be some. */
export async function wishesLoops(loops: Loops): Promise<boolean> {
  if (loops.length === 0 || !process.stdin.isTTY) return false
  const answer = await askFor(`${found(loops)} Make a loop of it? (y/n) `, { hidden: false }).catch(() => 'n')
  return /^y/i.test(answer.trim())
}

/** Says how loops are had, where nobody could be asked. */
export function offerLoops(loops: Loops): void {
  if (loops.length > 0 && !process.stdin.isTTY)
    process.stdout.write(`${found(loops)} Record with --loops, and the bot gets a loop for it.\n`)
}

function found(loops: Loops): string {
  const all = loops.map(({ steps: { length }, rounds }) => {
    return `${length} step${length === 1 ? '' : 's'} on ${rounds.length} rows`
  })
  return `The same was done to one row after another: ${all.join('; ')}.`
}
