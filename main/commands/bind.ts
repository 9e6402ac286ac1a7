import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Command } from 'commander'
import type { Table } from '../../recorder/compose/many/index.ts'
import { keepTable, readTable } from '../host/recorder/table.ts'
import { bindTable } from './bind-table.ts'
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
    .action(async (botFolder: string, { table: file, sheet, column, keep }: BindFlags) => {
      const folder = resolve(botFolder)
      const table = await (file === '-' ? readPipedTable(folder) : readTable(folder, file, sheet))
      process.stdout.write(bindTable(folder, table, { columns: column, fixed: keep }))
    })
}

/** The table that is piped in, as copied from a program: it becomes a file of the bot. */
async function readPipedTable(folder: string): Promise<Table> {
  return await keepTable(folder, await text(process.stdin), 'standard input')
}

function collect(written: string, before: readonly string[] = []): string[] {
  return [...before, written]
}
