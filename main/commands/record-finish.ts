import { asBotError, BotError } from '../../bots/errors/index.ts'
import { lint } from '../../bots/format/index.ts'
import { type Bot, readBot, writeBot } from '../../bots/index.ts'
import type { Table } from '../../recorder/compose/many/index.ts'
import { bindTable } from './bind-table.ts'
import { shellArgument } from './shell-argument.ts'

/** Writes the bot, binds it to the table where there is one, and says what it is and what it lacks. */
export function finishRecording(bot: Bot, folder: string, table?: Table): void {
  writeBot(bot, folder)
  const written = readBot(folder)
  const steps = `\nThe bot "${written.name}" stands in ${folder}, with ${written.steps.length} steps.`
  const bound =
    table === undefined ? `Try it: deskhand run ${shellArgument(folder)}\n` : boundTo(table, folder)
  const assets = written.assets.map(({ name }) => `  deskhand vault set ${name}`)
  const findings = lint(readBot(folder)).map(({ at, message }) => `  ${at.file}:${at.line}  ${message}`)
  const lines = [
    steps,
    ...(assets.length > 0 ? ['It needs what was typed in secret:', ...assets] : []),
    ...(findings.length > 0 ? ['What to look at:', ...findings] : []),
    bound,
  ]
  process.stdout.write(lines.join('\n'))
}

/** The bot stays as it was recorded where the table does not fit. */
function boundTo(table: Table, folder: string): string {
  try {
    return bindTable(folder, table)
  } catch (error) {
    if (!(error instanceof BotError)) throw error
    const next = `Correct the table, then: deskhand bind ${shellArgument(folder)} --table ${shellArgument(table.file)}`
    return `It is not bound to the table, and does the one row that was recorded.\n${asBotError(error).describe()}\n${next}\n`
  }
}
