import { isAbsolute, join, relative, resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import { readDelimited } from '../../bots/drivers/tables/delimited.ts'
import { nodeTables } from '../../bots/drivers/tables/index.ts'
import { readBot, writeBot } from '../../bots/index.ts'
import { type ManyBot, many, type Table } from '../../recorder/compose/many/index.ts'
import { collectNamed } from './given.ts'

interface BindFlags {
  readonly table: string
  readonly sheet?: string
  readonly column?: Readonly<Record<string, string>>
  readonly keep?: readonly string[]
}

/** `deskhand bind <bot dir> --table <file>`: from what was recorded for one row to all rows of a table. */
export function bindCommand(program: Command): void {
  program
    .command('bind')
    .description('let a recorded bot do the same for each row of a table')
    .argument('<bot dir>', 'the folder of the bot')
    .requiredOption(
      '--table <file>',
      'a .csv, .tsv or .xlsx file; - takes text from standard input, as copied from a table',
    )
    .option('--sheet <name>', 'the sheet of an Excel file; else its first')
    .option('--column <element=heading>', 'which column an element gets; all others are found', collectNamed)
    .option('--keep <element>', 'an element that gets the same text each time', collect)
    .action(async (folder: string, flags: BindFlags) => {
      const table = await readTable(resolve(folder), flags)
      const bound = many(readBot(folder), table, { columns: flags.column, fixed: flags.keep })
      writeBot(bound.bot, folder)
      process.stdout.write(report(bound, folder))
    })
}

function collect(written: string, before: readonly string[] = []): string[] {
  return [...before, written]
}

/** The table by the path that the bot will know it by; text of the clipboard becomes a file of the bot. */
async function readTable(folder: string, { table, sheet }: BindFlags): Promise<Table> {
  const tables = nodeTables()
  if (table === '-') {
    const rows = readDelimited(await text(process.stdin), 'standard input')
    await tables.write(join(folder, 'table.csv'), rows, {})
    return { file: 'table.csv', rows }
  }
  const path = resolve(table)
  const inside = relative(folder, path)
  const isInside = !isAbsolute(inside) && !inside.startsWith('..')
  return {
    file: isInside ? inside.replaceAll('\\', '/') : path,
    rows: await tables.read(path, { sheet }),
    sheet,
  }
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
  const next = `Next: deskhand run ${folder} --rehearse shows what it would do; --column and --keep change what belongs where.`
  return `${[...lines, identity, next].join('\n')}\n`
}
