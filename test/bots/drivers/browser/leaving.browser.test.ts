import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PageAction } from '../../../../bots/steps/ports/index.ts'
import { type Desk, given, openDesk, textbox, within } from './desk.ts'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const NUMBER: PageAction = { do: 'fill', target: textbox('Number'), value: '4711' }
const CODE: PageAction = { do: 'fill', target: textbox('Code'), value: '53111' }
const perform = async (...actions: PageAction[]) => (await desk.driver.perform(actions, within())).map(given)
const code = () => desk.read(textbox('Code'), 'value')

/** A form that sends itself when its number was changed, as old servers write it. */
const form = (sends: string) =>
  `<form action=/next><label>Number <input name=a onchange="${sends}"></label><label>Code <input name=b></label></form>`

let asked: string[] = []
beforeEach(() => {
  asked = []
  desk.server.set('/next', (request, response) => {
    asked.push(request.url ?? '')
    response.end(`<!doctype html><title>Next</title>${form('')}`)
  })
})

test.each([
  ['at once', 'this.form.submit()'],
  ['by a timer', `setTimeout('document.forms[0].submit()', 0)`],
])(
  'what follows a field that sends its form %s when it is left is filled on the page that comes',
  async (_how, sends) => {
    await desk.show(form(sends))
    await perform(NUMBER, CODE)
    expect(asked).toEqual(['/next?a=4711&b='])
    expect(await code()).toBe('53111')
  },
)

test('so it is where it is filled later, or typed', async () => {
  await desk.show(form('this.form.submit()'))
  await perform(NUMBER)
  expect(asked).toEqual([])
  await perform(CODE)
  expect(await code()).toBe('53111')

  await desk.show(form('this.form.submit()'))
  await perform(NUMBER)
  await desk.driver.type(textbox('Code'), '60311', within())
  expect(asked).toHaveLength(2)
  expect(await code()).toBe('60311')
})

test('a field is not left to read, nor for a key that is pressed in it', async () => {
  await desk.show(form(`this.form.b.value = this.value`))
  await perform(NUMBER, { do: 'read', target: textbox('Code'), what: 'value' })
  expect(await code()).toBe('')
  await desk.driver.press('Backspace', textbox('Number'), within())
  expect(await code()).toBe('')
  expect(await desk.read(textbox('Number'), 'value')).toBe('471')
})
