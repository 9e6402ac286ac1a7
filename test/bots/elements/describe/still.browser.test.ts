import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ElementPage, openElementPage } from '../element-page.ts'

let on: ElementPage
beforeAll(async () => {
  on = await openElementPage()
})
afterAll(() => on.close())

/** Whether what describes the element with `data-it` still does after this was done to the page. */
async function stillAfter(html: string, change: string): Promise<boolean> {
  await on.show(html)
  return on.page.evaluate((script) => {
    const element = document.querySelector('[data-it]')
    if (!element) throw new Error('The page has no [data-it]')
    const described = elements.describe(element)
    new Function(script)()
    return elements.stillDescribes(described, element)
  }, change)
}

const FORM = '<label id=l>Name <input data-it></label><button id=other>Send</button><p id=text>Hello</p>'

test.each([
  ['nothing changed', ''],
  ['a text elsewhere changed', 'text.textContent = "Goodbye"'],
  ['another kind of thing came', 'document.body.append(document.createElement("textarea"))'],
  [
    'one of the same name came that nobody sees',
    'document.body.append(Object.assign(l.cloneNode(true), { hidden: true, id: "m" })); m.querySelector("input").id = "n"',
  ],
])('an element is still described when %s', async (_, change) => {
  expect(await stillAfter(FORM, change)).toBe(true)
})

test.each([
  ['its label changed', 'l.firstChild.data = "First name "'],
  ['one of the same name came', 'document.body.append(l.cloneNode(true))'],
  ['another one got its name', 'other.outerHTML = "<input aria-label=Name>"'],
])('an element is described anew when %s', async (_, change) => {
  expect(await stillAfter(FORM, change)).toBe(false)
})

test('what is told only within a row counts as not known', async () => {
  const row = (name: string, mark = '') => `<tr><td>${name}<td><button ${mark}>Edit</button>`
  expect(await stillAfter(`<table>${row('Miller', 'data-it')}${row('Smith')}</table>`, '')).toBe(false)
})
