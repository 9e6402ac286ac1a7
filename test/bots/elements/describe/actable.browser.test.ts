import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ElementPage, openElementPage } from '../element-page.ts'

let on: ElementPage
beforeAll(async () => {
  on = await openElementPage()
})
afterAll(() => on.close())

const cases: readonly (readonly [pressed: string, html: string, meant: string])[] = [
  ['an icon in a button', '<button id=b><svg id=p></svg></button>', 'b'],
  ['a span in a link', '<a id=b href=#><b><span id=p>x</span></b></a>', 'b'],
  ['text in a label', '<label id=b><span id=p>x</span><input></label>', 'b'],
  ['a field in a label', '<label id=b><input id=p></label>', 'p'],
  ['an icon in a declared menu item', '<div role=menuitem id=b><i id=p></i></div>', 'b'],
  ['text in a summary', '<details><summary id=b><i id=p>x</i></summary></details>', 'b'],
  ['a canvas in a link', '<a href=#><canvas id=p></canvas></a>', 'p'],
  ['a shape that nothing acts on', '<div><svg><rect id=p></rect></svg></div>', 'p'],
  ['text in a card', '<div><p id=p>x</p></div>', 'p'],
  ['a paragraph of edited text', '<div id=b contenteditable><p id=p>x</p></div>', 'b'],
  [
    'what cannot be edited in edited text',
    '<div contenteditable><button id=b contenteditable=false><i id=p>x</i></button></div>',
    'b',
  ],
]

test.each(cases)('a press on %s', async (_, html, meant) => {
  await on.show(html)
  const id = await on.page.evaluate(() => elements.actable(document.querySelector('#p') as Element).id)
  expect(id).toBe(meant)
})

test('text that stands in a host and is shown in its shadow root', async () => {
  await on.show('<x-c id=host>Two</x-c>')
  const id = await on.page.evaluate(() => {
    const root = document.querySelector('x-c')?.attachShadow({ mode: 'open' }) as ShadowRoot
    root.innerHTML = '<slot></slot>'
    return elements.actable(root.firstElementChild as Element).id
  })
  expect(id).toBe('host')
})

test('through slots to the button in the shadow root', async () => {
  await on.show('<x-c><span id=p>x</span></x-c>')
  const id = await on.page.evaluate(() => {
    const root = document.querySelector('x-c')?.attachShadow({ mode: 'open' }) as ShadowRoot
    root.innerHTML = '<button id=b><slot></slot></button>'
    return elements.actable(document.querySelector('#p') as Element).id
  })
  expect(id).toBe('b')
})
