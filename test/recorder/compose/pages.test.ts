import { expect, it } from 'vitest'
import { Story } from './story.ts'
import { button, link, list, other, text, thing } from './things.ts'
import { told } from './told.ts'

const SHOP = 'https://shop.example/'
const story = () => new Story().goTo(SHOP)
const show = link('Show')
const save = button('Save')
const back = { opener: 1, address: `${SHOP}orders/4711` }

/** A click that opens another tab, and what the person goes on with there. */
const popUp = () => story().click(show).inTab(2).tell('opened', back)

it.each<[what: string, story: Story, steps: string[]]>([
  [
    'the first page, with its redirect',
    story().goTo(`${SHOP}login`, 'page').click(save),
    [`open ${SHOP}`, 'click Save'],
  ],
  [
    'the first page in a tab that was opened for it',
    new Story().tell('opened', { address: 'about:blank' }).goTo(SHOP),
    [`open ${SHOP}`],
  ],
  [
    'an address that the person went to',
    story().click(save).goTo(`${SHOP}b`),
    [`open ${SHOP}`, 'click Save', `open ${SHOP}b`],
  ],
  [
    'another address in a tab that had one from the start',
    new Story().tell('opened', { address: SHOP }).goTo(SHOP).goTo(`${SHOP}b`).goTo(`${SHOP}b`),
    [`open ${SHOP}`, `open ${SHOP}b`, `open ${SHOP}b`],
  ],
  ['no page at all that was opened', new Story().click(save).goTo(SHOP, 'page'), ['click Save']],
  ['a tab that a click opens is current', popUp().click(save), [`open ${SHOP}`, 'click Show', 'click Save']],
  [
    'back in the first tab',
    popUp().inTab(1).click(save).inTab(2).click(save),
    [
      `open ${SHOP}`,
      'click Show',
      'switch-tab https://shop.example/',
      'click Save',
      'switch-tab /orders/',
      'click Save',
    ],
  ],
  [
    'a tab that comes late',
    story().click(show).pause(3000).inTab(2).tell('opened', back).click(save),
    [`open ${SHOP}`, 'click Show', 'switch-tab /orders/', 'click Save'],
  ],
  [
    'a tab that the person opened',
    story().inTab(2).tell('opened', { address: 'about:blank' }).goTo(`${SHOP}b`).click(save),
    [`open ${SHOP}`, `open ${SHOP}b newTab=true`, 'click Save'],
  ],
  [
    'a tab that its page closed',
    popUp().click(save).tell('closed', { by: 'page' }).inTab(1).click(show),
    [`open ${SHOP}`, 'click Show', 'click Save', 'click Show'],
  ],
  [
    'a tab that the person closed',
    popUp().click(save).tell('closed', { by: 'person' }).inTab(1).click(show),
    [`open ${SHOP}`, 'click Show', 'click Save', 'close-tab', 'click Show'],
  ],
  [
    'a tab that is closed from another one',
    popUp().inTab(1).click(save).inTab(2).tell('closed', { by: 'person' }).inTab(1).click(save),
    [
      `open ${SHOP}`,
      'click Show',
      'switch-tab https://shop.example/',
      'click Save',
      'switch-tab /orders/',
      'close-tab',
      'click Save',
    ],
  ],
  [
    'the browser that is closed in the end',
    popUp().tell('closed', { by: 'person' }).inTab(1).tell('closed', { by: 'person' }),
    [`open ${SHOP}`, 'click Show'],
  ],
])('pages and tabs: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

const ask = { type: 'confirm', message: 'Sure?', accepted: true } as const

it.each<[what: string, story: Story, steps: string[]]>([
  [
    'a question',
    new Story().press(save).release().clicked(save).tell('dialog', ask),
    ['dialog accept', 'click Save'],
  ],
  [
    'a question that was declined',
    new Story().click(save).tell('dialog', { ...ask, accepted: false }),
    ['dialog dismiss', 'click Save'],
  ],
  [
    'a text that is asked for',
    new Story().click(save).tell('dialog', { ...ask, type: 'prompt', text: 'Why not' }),
    ['dialog accept text=Why not', 'click Save'],
  ],
  [
    'two questions',
    new Story()
      .click(save)
      .tell('dialog', ask)
      .tell('dialog', { ...ask, accepted: false }),
    ['dialog accept', 'dialog dismiss', 'click Save'],
  ],
  [
    'a question where the mouse goes down',
    new Story().press(save).tell('dialog', ask).click(show),
    ['dialog accept', 'click Save', 'click Show'],
  ],
  [
    'a question about a list',
    new Story().click(list('Land')).chosen(list('Land'), 'A').tell('dialog', ask),
    ['dialog accept', 'select Land options=A'],
  ],
  [
    'a page that is left by a click',
    new Story().click(show).tell('dialog', { ...ask, type: 'beforeunload' }),
    ['dialog accept', 'click Show'],
  ],
  [
    'a page that is left by its address',
    new Story().goTo(SHOP).tell('dialog', { ...ask, type: 'beforeunload' }),
    [`open ${SHOP}`],
  ],
  ['a file that comes', new Story().click(show).tell('download', { name: 'a.pdf' }), ['download Show']],
])('answers: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

const scan = thing('file', 'Scan')
const chosen = { element: scan, files: [{ name: 'a.png', path: '/tmp/a.png' }, { name: 'b.png' }] }

it.each<[what: string, story: Story, steps: string[]]>([
  ['in the field', new Story().click(scan).tell('files', chosen), ['upload Scan files=a.png+b.png']],
  [
    'by a label',
    new Story().clickLabel(other('Choose', { tag: 'label' }), scan).tell('files', chosen),
    ['upload Scan files=a.png+b.png'],
  ],
  [
    'by a button',
    new Story().click(button('Attach')).tell('files', chosen),
    ['upload Attach files=a.png+b.png'],
  ],
  [
    'by the keyboard',
    new Story().key('Enter', button('Attach')).clicked(button('Attach'), { by: 'key' }).tell('files', chosen),
    ['upload Attach files=a.png+b.png'],
  ],
  [
    'dropped from outside',
    new Story().click(save).tell('files', { ...chosen, element: other('Zone') }),
    ['click Save', 'upload Zone files=a.png+b.png'],
  ],
])('uploads: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

const total = other('Total')

it.each<[what: string, story: Story, steps: string[]]>([
  [
    'a text',
    new Story().tell('pick', { purpose: 'assert', element: total, found: '12' }),
    ['assert Total text=12'],
  ],
  [
    'a value',
    new Story().tell('pick', { purpose: 'assert', element: text('Name'), found: 'Ada' }),
    ['assert Name value=Ada'],
  ],
  [
    'a box',
    new Story().tell('pick', { purpose: 'assert', element: thing('check', 'Paid', { checked: true }) }),
    ['assert Paid checked=true'],
  ],
  ['in secure recording', new Story().tell('pick', { purpose: 'assert', element: total }), ['assert Total']],
  [
    'to be read, twice',
    new Story()
      .tell('pick', { purpose: 'extract', element: total, found: '1' })
      .tell('pick', { purpose: 'extract', element: other('Total', { row: 'B' }) }),
    ['read Total -> total', 'read Total@B -> total2'],
  ],
  [
    'a table',
    new Story().tell('pick', { purpose: 'extract-table', element: other('Orders') }),
    ['read-table Orders -> orders'],
  ],
  [
    'to see that a step worked',
    new Story()
      .click(save)
      .sends('POST /orders')
      .tell('pick', { purpose: 'verify', element: total, found: 'Posted', step: 1 }),
    ['click Save ! POST /orders ? assert Total text=Posted'],
  ],
  [
    'to see that it worked, with no step said',
    new Story()
      .click(save)
      .sends('POST /orders')
      .click(show)
      .tell('pick', { purpose: 'verify', element: total }),
    ['click Save ! POST /orders ? assert Total', 'click Show'],
  ],
])('pointing: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})
