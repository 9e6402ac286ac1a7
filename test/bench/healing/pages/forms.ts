import { h } from '../node.ts'
import { button, field, type MakePage } from './page.ts'

const COUNTRIES = ['Switzerland', 'Germany', 'Austria', 'Italy', 'France']

/** User name, password, and the links around them. */
export const signIn: MakePage = (maker) => [
  h('h1', {}, 'Welcome'),
  h(
    'form',
    maker.skin.kind('form'),
    field(maker, 'User name'),
    field(maker, 'Password', { type: 'password' }),
    field(maker, 'Stay signed in', { type: 'checkbox' }),
    button(maker, 'Sign in', 'button button--primary'),
    maker.target(h('a', { href: '/forgotten', ...maker.skin.kind('link') }, 'Forgot your password?')),
  ),
]

/** Two addresses with the same fields. */
export const addresses: MakePage = (maker) => {
  const named = maker.random.chance(0.7)
  const part = (title: string, prefix: string) =>
    h(
      'fieldset',
      maker.skin.kind('fieldset'),
      h('legend', {}, title),
      ...['First name', 'Last name', 'Street', 'City'].map((label) => field(maker, label, { prefix, named })),
      field(maker, 'Country', { prefix, named, options: COUNTRIES }),
    )
  return [
    h('h1', {}, 'Check-out'),
    h(
      'form',
      maker.skin.kind('form'),
      part('Billing address', 'billing-'),
      part('Delivery address', 'delivery-'),
      h('div', maker.skin.kind('actions'), button(maker, 'Back'), button(maker, 'Continue to payment')),
    ),
  ]
}

/** A form of a business program with many fields in groups. */
export const invoiceForm: MakePage = (maker) => {
  const { random, skin } = maker
  const fields = [
    'Invoice no.',
    'Supplier',
    'Order no.',
    'Net amount',
    'VAT',
    'Gross amount',
    'Cost centre',
    'Reference',
  ]
  const dates = ['Invoice date', 'Due date']
  return [
    h('h2', {}, 'New invoice'),
    h(
      'form',
      skin.kind('form'),
      ...random.some(fields, 6).map((label) => field(maker, label)),
      ...dates.map((label) => field(maker, label, { type: 'date' })),
      field(maker, 'Currency', { options: ['CHF', 'EUR', 'USD'] }),
      field(maker, 'Payment terms', { options: ['10 days', '30 days', '60 days'] }),
      field(maker, 'Reverse charge', { type: 'checkbox' }),
      field(maker, 'Already paid', { type: 'checkbox' }),
      h('div', skin.kind('actions'), ...['Cancel', 'Save', 'Post'].map((text) => button(maker, text))),
    ),
  ]
}

/** Fields to search by, above a short list. */
export const searchFilters: MakePage = (maker) => {
  const { random, skin } = maker
  return [
    h('h1', {}, 'Orders'),
    h(
      'section',
      { 'aria-label': 'Filter', ...skin.kind('filters') },
      field(maker, 'Customer', { type: 'search' }),
      field(maker, 'From', { type: 'date' }),
      field(maker, 'To', { type: 'date' }),
      field(maker, 'State', { options: ['All', 'Open', 'Paid'] }),
      field(maker, 'Only mine', { type: 'checkbox' }),
      button(maker, 'Search'),
      button(maker, 'Reset filters'),
    ),
    h(
      'ul',
      skin.kind('results'),
      ...random
        .some(['Lamp', 'Chair', 'Desk', 'Shelf'], 3)
        .map((name) => h('li', {}, h('a', { href: `/orders/${name}` }, name))),
    ),
  ]
}

/** A dialog over a page that has buttons of its own. */
export const confirmDialog: MakePage = (maker) => {
  const { skin } = maker
  return [
    h('h1', {}, 'Payments'),
    h(
      'div',
      skin.kind('toolbar'),
      button(maker, 'New payment'),
      button(maker, 'Save'),
      button(maker, 'Print'),
    ),
    h(
      'div',
      { role: 'dialog', 'aria-label': 'Confirm payment', ...skin.kind('dialog') },
      h('h2', {}, 'Confirm payment'),
      h('p', {}, 'The payment is sent to the bank.'),
      field(maker, 'Comment'),
      field(maker, 'Send a copy', { type: 'checkbox' }),
      h('div', skin.kind('actions'), button(maker, 'Cancel'), button(maker, 'Pay now')),
    ),
  ]
}
