import { expect, it } from 'vitest'
import { compose } from '../../../recorder/compose/index.ts'
import type { SeenElement } from '../../../recorder/facts/index.ts'
import { Story } from './story.ts'
import { box, button, link, other, password, text } from './things.ts'
import { told } from './told.ts'

const story = () => new Story()
const save = button('Save')
const name = text('Name')
const town = text('Town')

/** A page that sends the same every second, while somebody types a little now and then. */
function beating(request: string): Story {
  const begun = story()
  for (let beat = 0; beat < 6; beat++) begun.pause(980).sends(request)
  return begun.type(name, 'A').pause(960).sends(request).type(name, 'd').pause(960).sends(request)
}

/** Somebody clicks in step, and the page sends so many milliseconds later. */
function clickingInStep(element: SeenElement, request: string, later = 0): Story {
  const begun = story()
  for (let click = 0; click < 6; click++) begun.pause(2000).click(element).pause(later).sends(request)
  return begun
}

it.each<[what: string, story: Story, steps: string[]]>([
  ['a click', story().click(save).sends('POST /orders'), ['click Save ! POST /orders']],
  [
    'sent as the mouse goes down',
    story().press(save).sends('POST /orders').release().clicked(save),
    ['click Save ! POST /orders'],
  ],
  [
    'several things of one click, the same ones once',
    story().click(save).sends('POST /orders').sends('PUT /stock').sends('POST /orders'),
    ['click Save ! POST /orders, PUT /stock'],
  ],
  ['what only asks', story().click(save).sends('POST /graphql', { asks: true }), ['click Save']],
  ['what was sent in passing', story().click(save).sends('POST /stats', { means: 'beacon' }), ['click Save']],
  ['what comes by itself', story().click(save).sends('POST /alive', { background: true }), ['click Save']],
  [
    'what comes in step all along, whatever a person does, and what comes out of step',
    beating('POST /state').click(save).sends('POST /orders').pause(300).sends('POST /state'),
    ['fill Name value=Ad', 'click Save ! POST /orders, POST /state'],
  ],
  [
    'what comes in step with the person',
    clickingInStep(save, 'POST /orders'),
    Array.from({ length: 6 }, () => 'click Save ! POST /orders'),
  ],
  [
    'what comes in step with the person, and late',
    clickingInStep(save, 'POST /orders', 1300),
    Array.from({ length: 6 }, () => 'click Save ! POST /orders'),
  ],
  ['before anybody did anything', story().sends('POST /start').click(save), ['click Save']],
  [
    'a page that is opened',
    story().goTo('https://shop.example/').sends('POST /start').click(save),
    ['open https://shop.example/', 'click Save'],
  ],
  [
    'a form that the next page is the answer to',
    story().click(save).sends('POST /orders', { means: 'form' }).goTo('https://shop.example/', 'page'),
    ['click Save ! POST /orders'],
  ],
  [
    'the page that a click leads to',
    story().click(link('Confirm')).goTo('https://shop.example/', 'page').sends('POST /complete'),
    ['click Confirm ! POST /complete'],
  ],
  [
    'saving as one types',
    story().type(name, 'Ad').sends('PUT /name').type(name, 'a').sends('PUT /name'),
    ['fill Name value=Ada ! PUT /name'],
  ],
  [
    'saving when the typing ended, with the mouse in the next field',
    story().type(name, 'A').click(town).pause(300).sends('PUT /name'),
    ['fill Name value=A ! PUT /name', 'click Town'],
  ],
  [
    'saving when the field is left',
    story().type(name, 'A').press(town).sends('PUT /name').release().clicked(town).type(town, 'B'),
    ['fill Name value=A', 'fill Town value=B ! PUT /name'],
  ],
  [
    'a box',
    story().click(box('Paid')).checked(box('Paid'), true).sends('PATCH /orders'),
    ['check Paid ! PATCH /orders'],
  ],
  [
    'a chord',
    story()
      .key('s', undefined, { modifiers: ['Control'] })
      .sends('PUT /doc'),
    ['press Control+s ! PUT /doc'],
  ],
  [
    'a drag',
    story()
      .press(other('Card'))
      .tell('drag', {
        from: other('Card'),
        start: { x: 0, y: 0 },
        by: { x: 9, y: 9 },
        path: [],
        inside: false,
        handle: false,
        native: false,
        selecting: false,
      })
      .sends('POST /move'),
    ['drag Card by={"x":9,"y":9} ! POST /move'],
  ],
  [
    'a message over a socket',
    story().click(save).sends('SEND /chat', { means: 'socket' }),
    ['click Save ! SEND /chat'],
  ],
  [
    'looking does not count',
    story()
      .click(save)
      .tell('hover', { element: other('Menu') })
      .sends('POST /orders')
      .click(link('A')),
    ['click Save ! POST /orders', 'hover Menu', 'click A'],
  ],
  [
    'the tab that a click opened',
    story()
      .click(save)
      .inTab(2)
      .tell('opened', { opener: 1, address: 'https://shop.example/' })
      .sends('POST /orders'),
    ['click Save ! POST /orders'],
  ],
  [
    'the tab that opened the one that was clicked in',
    story()
      .click(link('A'))
      .inTab(2)
      .tell('opened', { opener: 1, address: 'https://shop.example/' })
      .click(save)
      .inTab(1)
      .sends('POST /orders'),
    ['click A', 'click Save ! POST /orders'],
  ],
])('commits: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

it('says of all other clicks, keys and drags that they may be done again, and of fills nothing', () => {
  const drafts = compose(story().type(name, 'A').click(save).key('Escape').facts)
  expect(drafts.map(({ effect }) => effect)).toEqual([undefined, 'idempotent', 'idempotent'])
})

const user = text('User', { form: 7 })
const secret = password('Password', { form: 7 })
const code = text('One-time code', { secret: true, form: 8 })
const logIn = () =>
  story().type(user, 'ada').type(secret, 'p').click(save).sends('POST /go', { secret: true })

it.each<[what: string, story: Story, effects: string[]]>([
  ['user and password', logIn(), ['idempotent']],
  [
    'a code after it',
    logIn().type(code, '1').click(button('Go')).sends('POST /code'),
    ['idempotent', 'idempotent'],
  ],
  [
    'a password where one logs in',
    story().type(secret, 'p').click(save).sends('POST /login'),
    ['idempotent'],
  ],
  [
    'what the page keeps once one is logged in',
    story()
      .type(user, 'a')
      .type(secret, 'p')
      .click(save)
      .sends('POST /auth/token')
      .sends('POST /settings/user'),
    ['idempotent'],
  ],
  [
    'a transfer that is signed',
    story().type(user, 'a').type(secret, 'p').click(save).sends('POST /auth/token').sends('POST /transfer'),
    ['commit'],
  ],
  [
    'the settings of an account',
    story().type(user, 'a').type(secret, 'p').click(save).sends('POST /account/settings'),
    ['commit'],
  ],
  ['a password for something else', story().type(secret, 'p').click(save).sends('POST /orders'), ['commit']],
  ['a payment', story().type(user, 'a').type(secret, 'p').click(save).sends('POST /pay'), ['commit']],
  [
    'a new account',
    story()
      .type(text('Name', { form: 7 }), 'a')
      .type(user, 'a')
      .type(secret, 'p')
      .click(save)
      .sends('POST /go'),
    ['commit'],
  ],
  [
    'a new password',
    story()
      .type(secret, 'pw')
      .type(password('Again', { form: 7 }), 'pw')
      .click(save)
      .sends('POST /login'),
    ['commit'],
  ],
  [
    'signing up',
    story().type(user, 'a').type(secret, 'pw').click(save).sends('POST /auth/register'),
    ['commit'],
  ],
  ['a code for a transfer', story().type(code, '1').click(save).sends('POST /transfer'), ['commit']],
  ['what is clicked after it', logIn().click(button('Pay')).sends('POST /pay'), ['idempotent', 'commit']],
])('log-ins: %s', (_what, { facts }, effects) => {
  const clicks = compose(facts).filter(({ kind }) => kind === 'browser.click')
  expect(clicks.map(({ effect }) => effect)).toEqual(effects)
})

it.each<[sent: string[], effect: string]>([
  [['POST /logout'], 'idempotent'],
  [['POST /users/sign_out'], 'idempotent'],
  [['DELETE /api/session'], 'idempotent'],
  [['DELETE /sessions/81'], 'idempotent'],
  [['POST /logout', 'POST /drafts'], 'commit'],
  [['POST /invoices/7/signoff'], 'commit'],
  [['POST /catalogout'], 'commit'],
  [['DELETE /sessions/81/recording'], 'commit'],
])('log-outs: %s', (sent, effect) => {
  const told = sent.reduce((before, each) => before.sends(each), story().click(button('Go')))
  expect(compose(told.facts).map((draft) => draft.effect)).toEqual([effect])
})
