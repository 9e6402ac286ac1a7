import { expect, test } from 'vitest'
import { Holder } from '../../../../../../bots/drivers/desktop/hands/keyboard/holder.ts'

const [FORM, DIALOG] = [7, 8]
let now = FORM
const active = { id: async () => now, inWords: async (id: number) => `window ${id}` }

test('another window that takes the keyboard ends the writing', async () => {
  now = FORM
  const holder = new Holder(active, 0)
  await holder.insist()
  holder.wrote(['a', 'b'])
  await holder.insist()
  now = DIALOG
  await expect(holder.insist()).rejects.toMatchObject({
    code: 'element-blocked',
    details: { acted: true, found: 'window 8' },
  })
})

test('where another window than the one meant has it, nothing is written at all', async () => {
  now = DIALOG
  await expect(new Holder(active, FORM).insist()).rejects.toMatchObject({
    code: 'element-blocked',
    details: { acted: false },
  })
})

test.each(['\n', '\t'])('%j may lead to another window, which then has to stay', async (key) => {
  now = FORM
  const holder = new Holder(active, FORM)
  await holder.insist()
  holder.wrote(['a', key])
  now = DIALOG
  await holder.insist()
  holder.wrote(['b'])
  now = FORM
  await expect(holder.insist()).rejects.toMatchObject({ details: { acted: true } })
})

test('a display without a window manager tells of no window, and is written on', async () => {
  now = 0
  const holder = new Holder(active, 0)
  await holder.insist()
  holder.wrote(['a'])
  await holder.insist()
})
