import { h, unit } from '../node.ts'
import { data } from '../words.ts'
import { button, field, type MakePage, slug } from './page.ts'

const AREAS = [
  'Invoices',
  'Suppliers',
  'Customers',
  'Bank',
  'Journal',
  'Assets',
  'Payroll',
  'Taxes',
  'Closing',
  'Settings',
]

/** A menu at the side with links in groups. */
export const sideMenu: MakePage = (maker) => {
  const { random, skin, target } = maker
  const entry = (name: string) =>
    unit(
      h(
        'li',
        skin.kind('menu-entry'),
        target(h('a', skin.of(`menu-${slug(name)}`, 'menu-link', { href: `/${slug(name)}` }), name)),
      ),
    )
  const areas = random.some(AREAS, 8)
  return [
    h(
      'nav',
      { 'aria-label': 'Areas', ...skin.kind('menu') },
      h('h3', {}, 'Work'),
      h('ul', {}, ...areas.slice(0, 4).map(entry)),
      h('h3', {}, 'Masters'),
      h('ul', {}, ...areas.slice(4).map(entry)),
    ),
    h('section', {}, h('h1', {}, 'Overview'), button(maker, 'New entry'), button(maker, 'Export')),
  ]
}

/** A bar of tools, some of them signs that only their title names. */
export const toolbar: MakePage = (maker) => {
  const { random, skin } = maker
  const texts = random.some(['New', 'Open', 'Save', 'Delete', 'Print', 'Export', 'Import', 'Copy'], 5)
  const signs = random.some(['Undo', 'Redo', 'Zoom in', 'Zoom out', 'Refresh', 'Settings'], 4)
  return [
    h(
      'div',
      { role: 'toolbar', ...skin.kind('toolbar') },
      ...texts.map((text) => button(maker, text, 'tool')),
      ...signs.map((title) =>
        maker.target(h('button', skin.of(slug(title), 'tool', { type: 'button', 'aria-label': title }), '◇')),
      ),
    ),
    h('textarea', skin.of('content', 'editor', { 'aria-label': 'Content' })),
  ]
}

/** Figures in tiles, each with the same link. */
export const dashboard: MakePage = (maker) => {
  const { random, skin, target } = maker
  const tiles = random
    .some(AREAS, 6)
    .map((name) =>
      unit(
        h(
          'section',
          skin.kind('tile'),
          h('h2', {}, name),
          h('strong', {}, data.amount(random)),
          target(h('a', { href: `/figures/${slug(name)}`, ...skin.kind('link') }, 'Details')),
          random.chance(0.5) && button(maker, 'Refresh'),
        ),
      ),
    )
  return [h('h1', {}, 'Figures'), h('div', skin.kind('tiles'), ...tiles)]
}

/** Settings in tabs, with switches. */
export const settings: MakePage = (maker) => {
  const { random, skin, target } = maker
  const tabs = random.some(['General', 'Mail', 'Security', 'Appearance', 'Accounts', 'Language'], 4)
  const switches = random.some(
    ['Dark mode', 'Sounds', 'Weekly summary', 'Two-step login', 'Desktop alerts', 'Auto save'],
    4,
  )
  const tab = (name: string) =>
    unit(target(h('button', skin.of(`tab-${slug(name)}`, 'tab', { role: 'tab', type: 'button' }), name)))
  const toggle = (name: string) =>
    unit(
      h(
        'div',
        skin.kind('setting'),
        h('span', {}, name),
        target(
          h(
            'button',
            skin.of(slug(name), 'switch', { role: 'switch', type: 'button', 'aria-label': name }),
            ' ',
          ),
        ),
      ),
    )
  return [
    h('div', { role: 'tablist', ...skin.kind('tabs') }, ...tabs.map(tab)),
    h(
      'div',
      { role: 'tabpanel', 'aria-label': tabs[0] ?? '' },
      ...switches.map(toggle),
      field(maker, 'Display name'),
      button(maker, 'Save'),
    ),
  ]
}

/** One page of several with questions to choose an answer of. */
export const wizard: MakePage = (maker) => {
  const { random, skin } = maker
  const question = (title: string, answers: readonly string[]) =>
    h(
      'fieldset',
      skin.kind('question'),
      h('legend', {}, title),
      ...answers.map((answer) => field(maker, answer, { type: 'radio', prefix: `${slug(title)}-` })),
    )
  return [
    h('ol', skin.kind('steps'), ...['Account', 'Plan', 'Payment'].map((name) => h('li', {}, name))),
    question('Plan', random.some(['Basic', 'Team', 'Business', 'Enterprise'], 3)),
    question('Billing', ['Monthly', 'Yearly']),
    field(maker, 'Voucher'),
    h('div', skin.kind('actions'), button(maker, 'Previous'), button(maker, 'Next')),
  ]
}

/** A calendar sheet: many small buttons with only a number on them. */
export const calendar: MakePage = (maker) => {
  const { random, skin, target } = maker
  const day = (number: number) =>
    h(
      'td',
      {},
      target(
        h(
          'button',
          { ...skin.kind('day'), type: 'button', 'aria-label': `${number} November 2026` },
          String(number),
        ),
      ),
    )
  const weeks = [0, 7, 14, 21].map((from) =>
    h('tr', {}, ...Array.from({ length: 7 }, (_, i) => day(from + i + 1))),
  )
  return [
    h(
      'div',
      skin.kind('bar'),
      button(maker, 'Previous month'),
      h('h2', {}, 'November 2026'),
      button(maker, 'Next month'),
    ),
    h('table', { role: 'grid', ...skin.kind('calendar') }, ...weeks),
    h(
      'section',
      {},
      h('h3', {}, 'New event'),
      field(maker, 'Title'),
      field(maker, 'Start', { type: 'time' }),
      field(maker, 'City'),
      h('p', {}, data.city(random)),
      button(maker, 'Add event'),
    ),
  ]
}
