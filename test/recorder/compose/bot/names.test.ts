import { expect, it } from 'vitest'
import { toBot } from '../../../../recorder/compose/bot/index.ts'
import { type Draft, DraftElement } from '../../../../recorder/compose/draft.ts'
import type { SeenElement } from '../../../../recorder/facts/index.ts'
import { click, open, seen, the } from './story.ts'

const fingerprint = (more: object) => ({
  tag: 'input',
  attributes: {},
  text: '',
  neighbours: [],
  path: [],
  box: { x: 0, y: 0, width: 1, height: 1 },
  ...more,
})
const refs = (drafts: readonly Draft[]) => [...toBot(drafts, { name: 'x', folder: '/x' }).elements.keys()]
const nameOf = (element: DraftElement) => refs([click(element)])[0]
const described = (description: SeenElement['description']) => new DraftElement(seen(description))

it.each([
  ['a label', the('textbox', 'Invoice no.'), 'page.invoice-no'],
  ['umlauts', the('button', 'Größe ändern'), 'page.groesse-aendern'],
  ['accents', the('button', 'Déjà vu, señor'), 'page.deja-vu-senor'],
  ['Cyrillic', the('button', 'Сохранить'), 'page.sokhranit'],
  ['only signs', the('button', '»»'), 'page.button'],
  ['Chinese', the('button', '保存'), 'page.button'],
  ['a sentence', the('link', 'Read all about our terms and conditions'), 'page.read-all-about-our'],
  ['a number', the('button', '5'), 'page.button-5'],
  ['what YAML takes for a truth value', the('button', 'Yes'), 'page.yes-button'],
  ['what YAML takes for nothing', the('button', 'NULL'), 'page.null-button'],
  ['no name', the('slider'), 'page.slider'],
  ['a formula', the('button', '=1+1'), 'page.button-1-1'],
  ['a very long word', the('button', 'x'.repeat(300)), `page.${'x'.repeat(24)}`],
  ['a test id', described({ by: { 'test-id': 'saveAll' } }), 'page.save-all'],
  ['css alone', described({ by: { css: 'p > i' } }), 'page.element'],
  ['a class', described({ by: { css: '#chart > g > rect.flow-port' } }), 'page.flow-port'],
  ['an id that only stands farther out', described({ by: { css: '#app > div > p > i' } }), 'page.element'],
  [
    'the page itself',
    described({ by: { css: 'html' }, fingerprint: fingerprint({ tag: 'html', text: 'Orders' }) }),
    'page.background',
  ],
  [
    'a day by its place in a month',
    described({
      by: { css: 'div > div:nth-of-type(17)' },
      fingerprint: fingerprint({ tag: 'div', text: '17' }),
    }),
    'page.div-17',
  ],
  ['an attribute', described({ by: { css: 'input[type="search"]' } }), 'page.search'],
  ['a role that the format does not know', described({ role: 'doc-tip', name: 'Tip' }), 'page.tip'],
  [
    'a dialog',
    the('button', 'Post', { within: { role: 'dialog', name: 'Confirm posting' } }),
    'confirm-posting.post',
  ],
  ['a row', the('button', 'Edit', { within: { role: 'row', name: 'Miller' } }), 'page.edit-miller'],
  [
    'a form with a heading',
    described({
      role: 'textbox',
      name: 'Vendor',
      fingerprint: fingerprint({ places: ['form New invoice', 'main'] }),
    }),
    'new-invoice.vendor',
  ],
  [
    'a menu without a name',
    described({ role: 'link', name: 'Orders', fingerprint: fingerprint({ places: ['navigation'] }) }),
    'menu.orders',
  ],
])('%s', (_what, element, name) => {
  expect(nameOf(element)).toBe(name)
})

it('names elements of a page by its address until something may have left it, then by the site', () => {
  const drafts = [
    open('https://crm.example.com/orders/1001/edit.html'),
    click(the('button', 'Save')),
    click(the('button', 'Next')),
  ]
  expect(refs(drafts)).toEqual(['edit.save', 'crm.next'])
})

it('gives the same element one name, and another one another', () => {
  const drafts = [
    the('textbox', 'No'),
    the('textbox', 'No'),
    the('button', 'No'),
    the('textbox', 'No', { frames: [{ role: 'frame', name: 'No' }] }),
  ]
  expect(refs(drafts.map((element) => click(element)))).toEqual([
    'page.no-textbox',
    'page.no-button',
    'page.no-textbox-2',
    'no-frame',
  ])
})

it('makes frames, and what several things stand in, entries of their own', () => {
  const outer = { role: 'frame', name: 'Work area' }
  const inner = { role: 'frame', name: 'Details', by: { css: '#details' } }
  const within = { role: 'row', name: 'Miller' }
  const bot = toBot(
    [
      click(the('button', 'Edit', { frames: [outer, inner], within })),
      click(the('button', 'Delete', { frames: [outer, inner], within })),
      click(the('button', 'Add', { frames: [outer], within: { role: 'toolbar' } })),
    ],
    { name: 'x', folder: '/x' },
  )
  expect([...bot.elements.keys()]).toEqual([
    'work-area',
    'details',
    'page.miller-row',
    'page.edit-miller',
    'page.delete-miller',
    'page.add',
  ])
  expect(bot.elements.get('details')).toMatchObject({ by: { css: '#details' }, frame: { ref: 'work-area' } })
  expect(bot.elements.get('page.edit-miller')).toMatchObject({
    within: { ref: 'page.miller-row', frame: { ref: 'details' } },
    frame: { ref: 'details', frame: { ref: 'work-area' } },
  })
  expect(bot.elements.get('page.add')).toMatchObject({
    within: { role: 'toolbar' },
    frame: { ref: 'work-area' },
  })
})

it('keeps further selectors and the fingerprint in elements.lock', () => {
  const further = [{ by: { css: '#a' } }, { role: 'nonsense' }]
  const element = described({ role: 'button', name: 'A', further, fingerprint: fingerprint({}) })
  const bot = toBot([click(element)], { name: 'x', folder: '/x' })
  expect(bot.elements.get('page.a')).toMatchObject({
    further: [{ by: { css: '#a' } }],
    fingerprint: { tag: 'input' },
  })
})
