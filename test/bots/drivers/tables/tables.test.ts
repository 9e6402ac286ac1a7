import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import write from 'write-excel-file/node'
import { readDelimited, writtenText } from '../../../../bots/drivers/tables/delimited.ts'
import { nodeTables } from '../../../../bots/drivers/tables/index.ts'
import type { Row } from '../../../../bots/steps/ports/index.ts'

const tables = nodeTables()
let folder: string
const at = (name: string) => join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deskhand-tables-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('reading CSV', () => {
  test.each<[string, string, Row[]]>([
    ['leading zeros stay', 'No,Sum\n007,1.50\n', [{ No: '007', Sum: '1.50' }]],
    ['semicolons', 'a;b\n1,5;2\n', [{ a: '1,5', b: '2' }]],
    ['tabs', 'a\tb\n1\t2\n', [{ a: '1', b: '2' }]],
    ['bars', 'a|b\n1|2\n', [{ a: '1', b: '2' }]],
    ['the mark and CRLF', '\uFEFFa,b\r\n1,2\r\n', [{ a: '1', b: '2' }]],
    ['the hint of Excel', 'sep=;\na;b\n1;2\n', [{ a: '1', b: '2' }]],
    ['quotes', 'a,b\n"x, y","say ""hi"""\n', [{ a: 'x, y', b: 'say "hi"' }]],
    ['quoted new lines', 'a,b\n"x\ny",2\n', [{ a: 'x\ny', b: '2' }]],
    ['a delimiter within a quoted heading', '"a,b,c";d\n1;2\n', [{ 'a,b,c': '1', d: '2' }]],
    ['empty lines and rows', 'a,b\n\n1,\n,\n', [{ a: '1', b: '' }]],
    ['empty last column', 'a;b;\n1;2;\n', [{ a: '1', b: '2' }]],
    ['one column', 'a\n1\n', [{ a: '1' }]],
    ['headings with space around', ' a , b\n1, 2\n', [{ a: '1', b: ' 2' }]],
    ['only headings', 'a,b\n', []],
    ['nothing', '', []],
    ['a heading that is no name', '__proto__\nx\n', [Object.fromEntries([['__proto__', 'x']])]],
  ])('%s', (_name, text, rows) => {
    expect(readDelimited(text, 'a.csv')).toEqual(rows)
  })

  test.each([
    ['a,b\n1\n', /line 2/],
    ['a,b\n1,2,3\n', /line 2/],
    ['a,a\n1,2\n', /"a" twice/],
    ['a,\n1,2\n', /"2" without one/],
    ['a,b\n"1,2\n', /quote/i],
  ])('%j is refused', (text, found) => {
    expect(() => readDelimited(text, 'a.csv')).toThrow(
      expect.objectContaining({
        code: 'table-invalid',
        details: expect.objectContaining({ found: expect.stringMatching(found) }),
      }),
    )
  })

  test('older programs write Windows-1252', async () => {
    await writeFile(at('old.csv'), Buffer.from('Name;Ort\nM\xfcller;K\xf6ln\n', 'latin1'))
    expect(await tables.read(at('old.csv'), {})).toEqual([{ Name: 'Müller', Ort: 'Köln' }])
  })
})

test('what is written as CSV is read as the same text', () => {
  const heading = fc.string({ minLength: 1 }).filter((text) => text.trim() === text && !/^sep=./.test(text))
  const content = fc.string({ unit: 'grapheme', minLength: 1 })
  const made = fc
    .uniqueArray(heading, { minLength: 2, maxLength: 4 })
    .chain((headings) =>
      fc
        .array(fc.tuple(...headings.map(() => content)), { maxLength: 5 })
        .map((lines) =>
          lines.map((cells) => Object.fromEntries(headings.map((name, index) => [name, cells[index] ?? '']))),
        ),
    )
  fc.assert(
    fc.property(made, (rows) => {
      expect(readDelimited(writtenText(rows, 'a.csv'), 'a.csv')).toEqual(rows)
    }),
  )
})

describe('writing and adding', () => {
  test('CSV begins with the mark, headings in order of turning up, data as it is', async () => {
    await tables.write(
      at('a.csv'),
      [
        { a: '=1+1', b: true },
        { c: null, b: 1.5 },
      ],
      {},
    )
    expect(await readFile(at('a.csv'), 'utf8')).toBe('\uFEFFa,b,c\n=1+1,true,\n,1.5,\n')
  })

  test('rows are added in the columns and with the delimiter of the file', async () => {
    await writeFile(at('b.csv'), 'x;y\n1;2')
    await tables.append(at('b.csv'), [{ y: 'a;b' }, { y: 4, x: 3 }])
    expect(await readFile(at('b.csv'), 'utf8')).toBe('x;y\n1;2\n;"a;b"\n3;4\n')
  })

  test('a file that is not there is made', async () => {
    await tables.append(at('c.tsv'), [{ x: 1 }])
    await tables.append(at('c.tsv'), [{ x: 2 }])
    expect(await tables.read(at('c.tsv'), {})).toEqual([{ x: '1' }, { x: '2' }])
  })

  test('a heading that the file does not know is refused, and nothing is added', async () => {
    await writeFile(at('d.csv'), 'x,y\n1,2\n')
    await expect(tables.append(at('d.csv'), [{ z: 1 }])).rejects.toMatchObject({
      code: 'table-invalid',
      details: { found: '"z"' },
    })
    expect(await readFile(at('d.csv'), 'utf8')).toBe('x,y\n1,2\n')
  })
})

describe('Excel', () => {
  const rows = [
    { No: '007', Sum: 1.5, Paid: true, Note: '=1+1' },
    { No: 'ä"\n', Sum: -2, Paid: false, Note: null },
  ]

  test('text stays text, numbers stay numbers', async () => {
    await tables.write(at('a.xlsx'), rows, { sheet: 'Posted' })
    expect(await tables.read(at('a.xlsx'), {})).toEqual(rows)
    expect(await tables.read(at('a.xlsx'), { sheet: 'Posted' })).toEqual(rows)
  })

  test('dates become text as the sheet shows them', async () => {
    const date = (value: string) => ({ value: new Date(value), type: Date, format: 'yyyy-mm-dd hh:mm' })
    await write([['Due'], [date('2026-12-31T00:00:00Z')], [date('2026-12-31T08:30:00Z')]]).toFile(
      at('dates.xlsx'),
    )
    expect(await tables.read(at('dates.xlsx'), {})).toEqual([
      { Due: '2026-12-31' },
      { Due: '2026-12-31T08:30:00' },
    ])
  })

  test('a sheet that is not there is named with those that are', async () => {
    await tables.write(at('b.xlsx'), rows, { sheet: 'Posted' })
    await expect(tables.read(at('b.xlsx'), { sheet: 'posted' })).rejects.toMatchObject({
      code: 'table-invalid',
      details: { expected: 'one of its sheets: Posted', found: '"posted"' },
    })
  })

  test('no rows, no trouble', async () => {
    await tables.write(at('c.xlsx'), [], {})
    expect(await tables.read(at('c.xlsx'), {})).toEqual([])
  })

  test('what is none is refused, and rows are not added', async () => {
    await writeFile(at('d.xlsx'), 'no zip')
    await expect(tables.read(at('d.xlsx'), {})).rejects.toMatchObject({ code: 'table-invalid' })
    await expect(tables.append(at('a.xlsx'), rows)).rejects.toMatchObject({ code: 'table-invalid' })
  })
})

test.each(['a.xls', 'a.pdf', 'a'])('%s is no table', async (name) => {
  await expect(tables.read(at(name), {})).rejects.toMatchObject({ code: 'table-invalid' })
})

test.each(['no.csv', 'no.xlsx'])('%s is missing', async (name) => {
  await expect(tables.read(at(name), {})).rejects.toMatchObject({ code: 'file-missing' })
})
