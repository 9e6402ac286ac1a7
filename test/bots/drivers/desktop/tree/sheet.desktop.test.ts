import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connectDisplay } from '../../../../../bots/drivers/desktop/display/index.ts'
import { xHands } from '../../../../../bots/drivers/desktop/hands/index.ts'
import { type AccessibleTree, accessibleTree } from '../../../../../bots/drivers/desktop/tree/index.ts'
import { xWindows } from '../../../../../bots/drivers/desktop/windows/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'
import { startIn, within } from '../programs.ts'
import { appeared, comesTo, idAtMiddleOf } from './appeared.ts'

const WINDOW = { title: 'sums.fods - LibreOffice Calc' }

let session: VirtualDesktop
let tree: AccessibleTree

beforeAll(async () => {
  session = await virtualDesktop()
  tree = accessibleTree({ environment: session.environment })
  writeFileSync(join(session.home, 'sums.fods'), SHEET)
  startIn(session, 'soffice', ...['--norestore', '--nologo', '--nofirststartwizard', '--calc', 'sums.fods'])
}, 120_000)

afterAll(async () => {
  await tree?.close()
  await session?.stop()
})

/** One row: a text, two numbers and their sum. */
const SHEET = `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet>
<table:table table:name="Sums"><table:table-row>
<table:table-cell office:value-type="string"><text:p>Bonn</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="40"><text:p>40</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
<table:table-cell table:formula="of:=[.B1]+[.C1]" office:value-type="float" office:value="42"><text:p>42</text:p></table:table-cell>
</table:table-row></table:table></office:spreadsheet></office:body></office:document>`

test('cells of a sheet are found by their addresses and read, without reading the sheet', async () => {
  // Cells are made anew by the program whenever they are looked at.
  const cell = (name: string) => appeared(tree, { role: 'cell', name }, WINDOW)
  expect(await comesTo('Bonn', async () => tree.readText(await cell('A1'), within()))).toBe('Bonn')
  expect(await comesTo<unknown>('42', async () => tree.readValue(await cell('D1'), within()))).toBe('42')
  const sum = await cell('D1')
  expect(sum.parent?.role).toBe('table')
}, 120_000)

test('a cell that is out of view is not found, and says that it cannot be brought there', async () => {
  const description = { ref: 'far', role: 'cell', name: 'B900' }
  expect(await tree.find(description, WINDOW, within())).toEqual([])
  const [far] = await tree.find(description, WINDOW, { ...within(), hidden: true })
  if (!far) throw new Error('it is not there at all')
  expect(await tree.scrollTo(far, within())).toBe(false)
}, 60_000)

test('the cell at a point is told', async () => {
  const isSeen = async () => {
    const cell = await appeared(tree, { role: 'cell', name: 'C7' }, WINDOW)
    return (await idAtMiddleOf(tree, cell, WINDOW)) === cell.id
  }
  expect(await comesTo(true, isSeen)).toBe(true)
}, 60_000)

test('menus are found once, whatever menu bars the program keeps', async () => {
  const file = await appeared(tree, { role: 'menuitem', name: 'File' }, WINDOW)
  expect(file.states.has('visible')).toBe(true)
}, 60_000)

test('a cell is clicked where it is', async () => {
  const hands = xHands(session.environment)
  const display = await connectDisplay(session.environment)
  const windows = xWindows(display)
  const { id } = await windows.waitFor(WINDOW, within())
  await windows.activate(id, within())
  const cell = () => appeared(tree, { role: 'cell', name: 'B5' }, WINDOW)
  const box = await tree.box(await cell(), within())
  if (!box) throw new Error('it is nowhere')
  await hands.click({ x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) })
  await hands.type('clicked\n')
  expect(await comesTo('clicked', async () => tree.readText(await cell(), within()))).toBe('clicked')
  await hands.close()
  display.close()
}, 60_000)
