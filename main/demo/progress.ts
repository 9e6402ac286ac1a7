import { maskSecrets } from '../../bots/secrets/index.ts'
import type { Item } from '../api/central/contract/items.ts'
import { timeWords } from '../runner/words.ts'
import type { Answered } from './truthful-person.ts'

/** The progress of the demo: a line an item, by the name of its file, with who did it and what came of it. */
export interface DemoProgress {
  /** An item's state has changed; `through` items of all are through. */
  changed(item: Item, before: Item | undefined, through: number): void
  answered(answered: Answered): void
  note(text: string): void
}

/**
 * @param count how many items there are
 */
export function demoProgress(out: { write(text: string): unknown }, count: number): DemoProgress {
  const width = String(count).length
  const note = (text: string) => {
    out.write(`${maskSecrets(text)}\n`)
  }
  const detail = (text: string) => note(`      ${' '.repeat(2 * width)}${text}`)
  return {
    note,
    changed(item, before, through) {
      const name = fileOf(item)
      if (item.state === 'running' && before !== undefined && isTakenOver(item, before)) {
        detail(`${name}  taken over by ${item.runner} from ${before.runner}`)
      }
      const ending = endingOf(item)
      if (!ending) return
      const [mark, text] = ending
      note(`  ${mark} ${String(through).padStart(width)}/${count}  ${name}  ${text}${howLong(item)}`)
    },
    answered: ({ file, doubts }) =>
      detail(`${file}  asked: ${doubts.join('; ')} (answered by the demo from the known truth)`),
  }
}

/** The name of the scan that the item is about. */
export function fileOf({ content, reference }: Item): string {
  return typeof content.name === 'string' ? content.name : reference
}

function isTakenOver(item: Item, before: Item): boolean {
  return before.runner !== null && item.runner !== before.runner && before.state !== 'waiting'
}

function endingOf({ state, error }: Item): readonly [mark: string, text: string] | undefined {
  switch (state) {
    case 'done':
      return ['✓', 'posted']
    case 'rejected':
      return ['×', `not posted: ${error?.message ?? ''}`]
    case 'failed':
    case 'in-doubt':
    case 'withdrawn':
      return ['!', `${state}: ${error?.message ?? ''}`]
    default:
      return undefined
  }
}

function howLong({ runner, startedAt, endedAt }: Item): string {
  const by = runner === null ? '' : `${runner}`
  if (startedAt === null || endedAt === null) return by && `  (${by})`
  return `  (${by}, ${timeWords(Date.parse(endedAt) - Date.parse(startedAt))})`
}
