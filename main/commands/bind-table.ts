import { readBot, writeBot } from '../../bots/index.ts'
import { type ManyBot, many, type Table, type Wishes } from '../../recorder/compose/many/index.ts'
import { shellArgument } from './shell-argument.ts'

/** Lets the bot in the folder do the same for each row; gives what to say of it. Throws as `many` does. */
export function bindTable(folder: string, table: Table, wishes: Wishes = {}): string {
  const bound = many(readBot(folder), table, wishes)
  writeBot(bound.bot, folder)
  return report(bound, folder)
}

function report({ bindings, reference }: ManyBot, folder: string): string {
  const lines = bindings.map(
    ({ ref, heading, isGuess }) =>
      `${ref}: column "${heading}"${isGuess ? ', a guess by its value: please check' : ''}`,
  )
  const identity =
    reference.heading === undefined
      ? 'No column has a value of its own in each row: rows that are the same are done once.'
      : `Each row is known by its "${reference.heading}", and never done twice.`
  const next = `Next: deskhand run ${shellArgument(folder)} --rehearse shows what it would do; --column and --keep change what belongs where.`
  return `${[...lines, identity, next].join('\n')}\n`
}
