import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openJournal } from '../../../bots/engine/journal/index.ts'
import type { Home } from '../../../main/host/home.ts'

/** A bot that needs no browser: it works out the double of an amount. */
export const DOUBLE = `bot: double
format: 1
title: Double it
inputs:
  amount: { type: number, title: Amount }
  memo: { type: text, title: Memo, optional: true }
steps:
  - data.set: =inputs.amount * 2
    save: doubled
`

/** Writes a bot into the home; gives its folder. */
export function putBot(home: Home, name: string, text: string): string {
  const folder = join(home.bots, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'bot.yaml'), text)
  return folder
}

/** The state and inputs of the runs of a home, the newest first. */
export function runsOf(home: Home) {
  const journal = openJournal(home.journal)
  try {
    return journal.runs().map(({ id, state, rehearsal, inputs }) => ({ id, state, rehearsal, inputs }))
  } finally {
    journal.close()
  }
}
