import { isAbsolute, join, relative, resolve } from 'node:path'
import { readDelimited } from '../../../bots/drivers/tables/delimited.ts'
import { nodeTables } from '../../../bots/drivers/tables/index.ts'
import type { Table } from '../../../recorder/compose/many/index.ts'

/** The table of a file, by the path that a bot in this folder will know it by. Throws where it cannot be read. */
export async function readTable(folder: string, file: string, sheet?: string): Promise<Table> {
  const path = resolve(file)
  const inside = relative(folder, path)
  const isInside = !isAbsolute(inside) && !inside.startsWith('..')
  return {
    file: isInside ? inside.replaceAll('\\', '/') : path,
    rows: await nodeTables().read(path, { sheet }),
    sheet,
  }
}

/** The table of a text, as copied from a program: it becomes a file of the bot. `source` is what messages call the text. */
export async function keepTable(folder: string, text: string, source: string): Promise<Table> {
  const rows = readDelimited(text, source)
  await nodeTables().write(join(folder, 'table.csv'), rows, {})
  return { file: 'table.csv', rows }
}
