import { readFileSync, writeFileSync } from 'node:fs'
import { starting, type Task } from '../task.ts'

const CELLS = [
  ['Apples', '12'],
  ['Pears', '30'],
]
const NAMESPACES = ['office', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
/** A sheet in OpenDocument's plain XML, which can be read without LibreOffice. */
const EMPTY = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:table table:name="Sheet1"><table:table-row><table:table-cell/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>
`

/** Rows are typed into a sheet of LibreOffice Calc, which is saved and closed. */
export const sheet: Task = {
  program: 'LibreOffice Calc',
  prepare: (file) => writeFileSync(file, EMPTY),
  script: (_, file) =>
    [
      starting('soffice', '--norestore', '--nologo', '--nofirststartwizard', '--calc', file),
      `const window = { title: 'LibreOffice Calc' }`,
      'await desktop.window(window)',
      ...CELLS.flat().flatMap((text, i) => [
        `await desktop.type(${JSON.stringify(text)})`,
        `await desktop.press('${i % 2 === 0 ? 'Tab' : 'Enter'}')`,
      ]),
      `await desktop.press('Control+S')`,
      'await desktop.rest(1500)',
      `await desktop.press('Control+Q')`,
      'await desktop.gone(window)',
    ].join('\n'),
  async result(_, file) {
    const texts = readFileSync(file, 'utf8').matchAll(/<table:table-cell[^>]*>\s*<text:p>([^<]*)<\/text:p>/g)
    return [...texts].map(([, text]) => text).join('|')
  },
  expected: CELLS.flat().join('|'),
}
