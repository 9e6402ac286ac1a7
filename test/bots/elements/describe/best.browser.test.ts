import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ElementPage, openElementPage } from '../element-page.ts'
import { best, describeIn, wrongOnPage } from './describing.ts'

let on: ElementPage
beforeAll(async () => {
  on = await openElementPage()
})
afterAll(() => on.close())

const rows = (...names: string[]) =>
  `<table><thead><tr><th>Name<th>Total<th></tr></thead>${names
    .map((name) => `<tr><td>${name}<td><input value=3><td><button class=e>Edit</button><i>12.50</i></tr>`)
    .join('')}</table>`
const cards = (...names: string[]) =>
  names
    .map((name) => `<div class="card css-1q2w3e"><h3>${name}</h3><p>Hi</p><a href=#>More</a></div>`)
    .join('')

/** A page, the element that is described, and how. */
const cases: readonly (readonly [what: string, html: string, css: string, expected: unknown])[] = [
  ['a test id', '<button data-testid=save>Save</button>', 'button', { by: { 'test-id': 'save' } }],
  [
    'no test id that counts',
    '<button data-testid=b-4711>Save</button>',
    'button',
    { role: 'button', name: 'Save' },
  ],
  [
    'role and name',
    '<button id=x>Save</button><a href=#>Save</a>',
    'button',
    { role: 'button', name: 'Save' },
  ],
  ['a labelled field', '<label>Mail <input></label>', 'input', { role: 'textbox', name: 'Mail' }],
  [
    'a field with a placeholder',
    '<input placeholder="Your mail">',
    'input',
    { role: 'textbox', name: 'Your mail' },
  ],
  ['a text', '<p>One</p><span>Two</span>', 'span', { by: { text: 'Two' } }],
  [
    'an image',
    '<img alt=Logo width=9 height=9><img alt=Map width=9 height=9>',
    'img',
    { role: 'img', name: 'Logo' },
  ],
  ['quotes', `<button>Say "it's"</button>`, 'button', { role: 'button', name: `Say "it's"` }],
  ['line breaks', '<button>Save\n   all</button>', 'button', { role: 'button', name: 'Save all' }],
  ['right to left, emoji', '<button>حفظ 💾</button>', 'button', { role: 'button', name: 'حفظ 💾' }],
  [
    'an own id',
    '<div id=stage style=height:9px></div><div style=height:9px></div>',
    '#stage',
    { by: { css: '#stage' } },
  ],
  [
    'a field by its name attribute',
    '<input name=q><input name=city>',
    '[name=city]',
    { by: { css: 'input[name="city"]' } },
  ],
  ['a canvas', '<canvas></canvas>', 'canvas', { by: { css: 'canvas' } }],
  [
    'a generated id',
    '<main id=main><i id=":r1:" style="display:block;height:9px"></i><i style="display:block;height:9px"></i></main>',
    'i',
    { by: { css: '#main > i:nth-of-type(1)' } },
  ],
  [
    'a row',
    rows('Miller', 'Smith'),
    'tr:nth-child(2) button',
    { role: 'button', name: 'Edit', within: { role: 'row', by: { text: 'Smith' } } },
  ],
  [
    'a field in a row',
    rows('Miller', 'Smith'),
    'input',
    { role: 'textbox', within: { role: 'row', by: { text: 'Miller' } } },
  ],
  [
    'a cell of amounts',
    rows('Miller', 'Smith'),
    'i',
    { by: { css: 'i' }, within: { role: 'row', by: { text: 'Miller' } } },
  ],
  [
    'a row itself',
    rows('Miller', 'Smith'),
    'tr:nth-child(2)',
    { by: { xpath: '//tr[.//*[normalize-space()="Smith"]]' } },
  ],
  [
    'a card',
    cards('Ann', 'Bob'),
    '.card:nth-child(2) a',
    { role: 'link', name: 'More', within: { by: { css: 'div.card', text: 'Bob' } } },
  ],
  [
    'a list entry',
    '<ul><li><b>Ann</b> <button>x</button><li><b>Bob</b> <button>x</button></ul>',
    'button',
    { role: 'button', name: 'x', within: { role: 'listitem', by: { text: 'Ann' } } },
  ],
  [
    'dialogs',
    '<div role=dialog aria-label=One><button>OK</button></div><div role=dialog aria-label=Two><button id=ok_>OK</button></div>',
    'button',
    { role: 'button', name: 'OK', within: { role: 'dialog', name: 'One' } },
  ],
  [
    'fieldsets',
    '<fieldset><legend>Bill to</legend><label>City <input></label></fieldset><fieldset><legend>Ship to</legend><label>City <input></label></fieldset>',
    'input',
    { role: 'textbox', name: 'City', within: { role: 'group', name: 'Bill to' } },
  ],
  [
    'sections with headings',
    '<section><h2>Bills</h2><button>New</button></section><section><h2>Orders</h2><button>New</button></section>',
    'section + section button',
    { role: 'button', name: 'New', within: { role: 'region', by: { text: 'Orders' } } },
  ],
  [
    'a count in a name',
    '<nav><a href=/inbox>Inbox (3)</a><a href=/sent>Sent (1)</a></nav>',
    'a',
    { by: { css: 'a[href="/inbox"]' } },
  ],
  [
    'a count where there is nothing else',
    '<span><b>Inbox (3)</b></span><span><b>Sent (1)</b></span>',
    'b',
    { by: { text: 'Inbox (3)' } },
  ],
  [
    'a radio button',
    '<input type=radio name=c value=red><input type=radio name=c value=blue>',
    '[value=blue]',
    { by: { css: 'input[name="c"][value="blue"]' } },
  ],
  [
    'a file input that is hidden',
    '<input type=file name=scan hidden><button>Upload</button>',
    'input',
    { by: { css: 'input[name="scan"]' } },
  ],
  [
    'edited text',
    '<div contenteditable class=editor>Dear Ann</div><p>Dear Ann</p>',
    'div',
    { by: { css: 'div.editor' } },
  ],
  [
    'an SVG shape',
    '<svg width=99 height=99><g class="node selected"><rect class=port width=9 height=9></rect><text y=9>inject</text></g><g class="node x_3xK2p"><rect class=port width=9 height=9></rect><text y=30>debug</text></g></svg>',
    'g + g rect',
    { by: { css: 'rect.port' }, within: { by: { css: 'g.node', text: 'debug' } } },
  ],
  [
    'a tree item',
    '<ul role=tree><li role=treeitem aria-label=Docs>Docs</li><li role=treeitem aria-label=Pics>Pics</li></ul>',
    'li',
    { role: 'treeitem', name: 'Docs' },
  ],
  ['nothing that tells it', '<b>x</b><b>x</b>', 'b + b', { by: { text: 'x' }, nth: 2 }],
  [
    'a very long name',
    `<button class=terms>${'long '.repeat(20)}</button><button class=other>x</button>`,
    'button',
    { by: { css: 'button.terms' } },
  ],
]

test.each(cases)('the best selector: %s', async (_, html, css, expected) => {
  await on.show(html)
  expect(await best(on, css)).toEqual(expected)
  expect(await on.page.evaluate(wrongOnPage)).toEqual([])
})

test('in shadow roots, through slots, and with the same in the page', async () => {
  await on.show(`<x-a id=one></x-a><x-a id=two></x-a><button>Send</button><x-b>Save</x-b><script>
    customElements.define('x-a', class extends HTMLElement { constructor() { super().attachShadow({ mode: 'open' }).innerHTML = '<button>Send</button><p>Deep</p>' } })
    customElements.define('x-b', class extends HTMLElement { constructor() { super().attachShadow({ mode: 'open' }).innerHTML = '<button><slot></slot></button>' } })</script>`)
  expect(await best(on, '#two >>> button')).toEqual({
    role: 'button',
    name: 'Send',
    within: { by: { css: '#two' } },
  })
  expect(await best(on, 'x-b >>> button')).toEqual({ role: 'button', name: 'Save' })
  expect(await on.page.evaluate(wrongOnPage)).toEqual([])
})

test('closed shadow roots are searched where they are known', async () => {
  await on.show('<div id=host></div>')
  const said = await on.page.evaluate(() => {
    const shadow = document.querySelector('#host')?.attachShadow({ mode: 'closed' }) as ShadowRoot
    shadow.innerHTML = '<button>Deep</button>'
    const described = elements.describe(shadow.querySelector('button') as Element, { closed: [shadow] })
    return [described.role, described.name]
  })
  expect(said).toEqual(['button', 'Deep'])
})

test('a shadow root that came later, and text that changed, are seen', async () => {
  await on.show('<button id=b1x>Save</button><div></div>')
  expect(await best(on, 'button')).toEqual({ role: 'button', name: 'Save' })
  await on.page.evaluate(() => {
    const host = document.querySelector('div')?.appendChild(document.createElement('p'))
    if (host) host.attachShadow({ mode: 'open' }).innerHTML = '<button>Save</button>'
  })
  expect(await best(on, 'button')).not.toEqual({ role: 'button', name: 'Save' })
})

test('further selectors are sure as well, best first, and few', async () => {
  await on.show('<label>Mail <input id=mail name=mail placeholder=you title=Address></label><p>Mail us</p>')
  const { further } = await describeIn(on, 'input')
  expect(further).toEqual([
    { by: { label: 'Mail' } },
    { by: { placeholder: 'you' } },
    { by: { title: 'Address' } },
    { by: { css: '#mail' } },
    { by: { css: 'input[name="mail"]' } },
    { by: { xpath: '/html[1]/body[1]/label[1]/input[1]' } },
  ])
})

test('on a page that is too large to be searched, the way from its top', async () => {
  await on.show('<button>Save</button><div></div>')
  const said = await on.page.evaluate(() => {
    const many = document.querySelector('div') as Element
    many.innerHTML = '<i></i>'.repeat(50_000)
    const { fingerprint: _, ...described } = elements.describe(document.querySelector('button') as Element)
    return described
  })
  expect(said).toEqual({ by: { xpath: '/html[1]/body[1]/button[1]' } })
})

test('in a document of XML, which has other names for XPath', async () => {
  const rows = '<p><input/></p><p><input/></p>'
  const xml = `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>${rows}</body></html>`
  await on.go(`data:application/xhtml+xml,${encodeURIComponent(xml)}`)
  const { further } = await describeIn(on, 'p + p input')
  const step = (name: string, place: number) => `/*[local-name()="${name}"][${place}]`
  const xpath = [step('html', 1), step('body', 1), step('p', 2), step('input', 1)].join('')
  expect(further).toEqual([{ by: { xpath } }])
  await on.go('about:blank')
})

test('in a row whose text stands beside it in no element of its own, by that text', async () => {
  const row = (number: number) => `<div class=row>Row <!-- -->${number} <button>Open</button></div>`
  await on.show([7, 71, 72].map(row).join(''))
  expect(await describeIn(on, '.row:nth-child(3) button')).toMatchObject({
    role: 'button',
    within: { by: { css: 'div.row', text: 'Row 72' } },
  })
})
