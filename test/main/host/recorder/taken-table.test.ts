import { expect, test } from 'vitest'
import { writeExcel } from '../../../../bots/drivers/tables/excel.ts'
import { takeTable } from '../../../../main/host/recorder/taken-table.ts'
import { temporaryFolder } from '../../temporary-home.ts'

const given = (name: string, content: BlobPart) => ({ file: new File([content], name) })

test('a table whose headings are odd is taken as it is', async () => {
  const rows = [{ 'Order no. (new)': 1001, 'Über "a"\nand b': 'x', 'a.b': 'Spain' }]
  const bytes = new Uint8Array(await writeExcel(rows))
  expect(await takeTable(temporaryFolder(), given('Aufträge.XLSX', bytes))).toEqual({
    file: 'table.xlsx',
    headings: ['Order no. (new)', 'Über "a"\nand b', 'a.b'],
    rows: 1,
  })
})

test('a file that is no table is told by the name that the person knows', async () => {
  const folder = temporaryFolder()
  const refused = (name: string, content: string) =>
    expect(takeTable(folder, given(name, content))).rejects.toMatchObject({
      code: 'table-invalid',
      message: expect.not.stringContaining(folder),
    })
  await refused('Aufträge.csv', 'Order,\n1001,x\n')
  await refused('Aufträge.xlsx', 'no workbook')
})
