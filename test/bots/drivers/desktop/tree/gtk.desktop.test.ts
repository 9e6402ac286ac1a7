import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AccessibleTree, accessibleTree } from '../../../../../bots/drivers/desktop/tree/index.ts'
import { heal } from '../../../../../bots/elements/index.ts'
import { type VirtualDesktop, virtualDesktop } from '../../../../../main/host/virtual-desktop/index.ts'
import { startIn, within } from '../programs.ts'
import { appeared, comesTo, idAtMiddleOf } from './appeared.ts'

let session: VirtualDesktop
let tree: AccessibleTree

beforeAll(async () => {
  session = await virtualDesktop()
  tree = accessibleTree({ environment: session.environment })
})

afterAll(async () => {
  await tree?.close()
  await session?.stop()
})

/** A form of zenity that writes what it was given into a file. */
function startForm(title: string) {
  const words = `--forms --title=${title} --text=Who --add-entry=Name --add-password=Secret --add-combo=City --combo-values=Bonn\\|Köln`
  const file = join(session.home, `${title}.txt`)
  const { pid } = startIn(session, 'sh', '-c', `exec zenity ${words} > ${file}`)
  return { window: { title, pid }, written: () => (existsSync(file) ? readFileSync(file, 'utf8') : '') }
}

test('a form is filled, read and sent without mouse and keyboard', async () => {
  const { window, written } = startForm('Customer')
  const name = await appeared(tree, { role: 'textbox', name: 'Name' }, window)
  const secret = await appeared(tree, { role: 'textbox', name: 'Secret' }, window)
  const city = await appeared(tree, { role: 'combobox', name: 'City' }, window)
  expect([name.isSecret, secret.isSecret]).toEqual([false, true])

  expect(await tree.setValue(name, 'Grüße 😀 Жук', within())).toBe(true)
  expect(await tree.setValue(secret, 's3cret', within())).toBe(true)
  expect(await tree.setValue(city, 'Köln', within())).toBe(true)
  expect(await tree.readValue(name, within())).toBe('Grüße 😀 Жук')
  const again = await appeared(tree, { role: 'combobox', name: 'City' }, window)
  expect(await tree.readValue(again, within())).toBe('Köln')

  await tree.act(await appeared(tree, { role: 'button', name: 'OK' }, window), undefined, within())
  expect(await comesTo('Grüße 😀 Жук|s3cret|Köln\n', async () => written())).toBe(
    'Grüße 😀 Жук|s3cret|Köln\n',
  )
})

test('an entry that a list does not have is refused, and nothing is chosen', async () => {
  const { window } = startForm('Cities')
  const city = await appeared(tree, { role: 'combobox', name: 'City' }, window)
  await expect(tree.setValue(city, 'Ulm', within())).rejects.toMatchObject({
    code: 'value-refused',
    details: { found: 'Bonn, Köln', acted: false },
  })
})

test('an element is seen at its place, and described so that it is found again', async () => {
  const { window } = startForm('Places')
  const name = await appeared(tree, { role: 'textbox', name: 'Name' }, window)
  expect(await comesTo(name.id, () => idAtMiddleOf(tree, name, window))).toBe(name.id)
  for (const selector of await tree.selectors(name, within()))
    expect((await appeared(tree, selector, window)).id).toBe(name.id)
})

test('an element is recognised by its fingerprint', async () => {
  const { window } = startForm('Looks')
  const name = await appeared(tree, { role: 'textbox', name: 'Name' }, window)
  const fingerprint = await tree.fingerprint(name, within())
  const found = heal(fingerprint, await tree.candidates(fingerprint, window, undefined, within()))
  expect(found.healed && found.handle.id).toBe(name.id)
})

test('what is gone is not found any more, and cannot be pressed', async () => {
  const { window } = startForm('Gone')
  const cancel = await appeared(tree, { role: 'button', name: 'Cancel' }, window)
  await tree.act(cancel, undefined, within())
  const count = async () =>
    (await tree.find({ ref: 'cancel', role: 'button', name: 'Cancel' }, window, within())).length
  expect(await comesTo(0, count)).toBe(0)
  await expect(tree.act(cancel, undefined, within())).rejects.toMatchObject({
    code: 'element-missing',
    details: { acted: false },
  })
})

test('a window that shows no elements is not taken for another', async () => {
  const { pid } = startIn(session, 'xcalc')
  const { window } = startForm('Other')
  await appeared(tree, { role: 'button', name: 'OK' }, window)
  const inCalculator = { title: 'Calculator', pid }
  expect(await tree.find({ ref: 'ok', role: 'button', name: 'OK' }, inCalculator, within())).toEqual([])
})

test('a text is written into an editor, and its menus are open to see', async () => {
  const { pid } = startIn(session, 'mousepad')
  const text = await appeared(tree, { role: 'textbox' }, { pid })
  expect(await tree.setValue(text, 'first line\nsecond line', within())).toBe(true)
  expect(await tree.readText(text, within())).toBe('first line\nsecond line')
  const save = { ref: 'save', role: 'menuitem', name: 'Save As...' }
  expect(await tree.find(save, { pid }, within())).toEqual([])
  expect(await tree.find(save, { pid }, { ...within(), hidden: true })).toHaveLength(1)
})

test('GTK 4 gives names and results as people see them', async () => {
  const { pid } = startIn(session, 'gnome-calculator')
  for (const key of ['7', '×', '6', '='])
    await tree.act(await appeared(tree, { role: 'button', name: key }, { pid }), undefined, within())
  const shown = async () => {
    const fields = await tree.find({ ref: 'display', role: 'textbox' }, { pid }, within())
    return (await Promise.all(fields.map((field) => tree.readText(field, within())))).join('')
  }
  expect(await comesTo('42', shown)).toBe('42')
})
