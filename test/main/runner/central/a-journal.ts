import { onTestFinished } from 'vitest'
import { type Journal, openJournal } from '../../../../bots/engine/journal/index.ts'
import { temporaryHome } from '../../temporary-home.ts'

/** A journal of its own for one test. */
export function aJournal(): Journal {
  const journal = openJournal(temporaryHome().journal)
  onTestFinished(() => journal.close())
  return journal
}
