import { h, type Node, unit } from '../node.ts'
import { data } from '../words.ts'
import { type MakePage, type Maker, slug } from './page.ts'

/** A button of a row; its id, where there is one, has the number of the row. */
function rowButton({ skin, target }: Maker, text: string, row: number): Node {
  return target(h('button', skin.of(`${slug(text)}-${row}`, 'row-button', { type: 'button' }), text))
}

/** People in a table with the same buttons in each row. */
export const userTable: MakePage = (maker) => {
  const { random, skin } = maker
  const actions = random.pick([
    ['Edit', 'Delete'],
    ['Edit', 'Lock', 'Delete'],
    ['Open', 'Edit'],
  ])
  const rows = data
    .people(random, random.int(4, 9))
    .map((person, row) =>
      unit(
        h(
          'tr',
          skin.kind('row'),
          h('td', {}, person),
          h('td', {}, `${slug(person)}@example.org`),
          h('td', {}, data.city(random)),
          h('td', {}, ...actions.map((text) => rowButton(maker, text, row))),
        ),
      ),
    )
  const head = h('tr', {}, ...['Name', 'Mail', 'City', ''].map((text) => h('th', {}, text)))
  return [
    h('h1', {}, 'People'),
    h('table', skin.kind('table'), h('thead', {}, head), h('tbody', {}, ...rows)),
  ]
}

/** Orders with a box to choose them, a link and a button in each row. */
export const orderTable: MakePage = (maker) => {
  const { random, skin, target } = maker
  const rows = Array.from({ length: random.int(4, 8) }, (_, row) => {
    const number = data.number(random)
    const looks = skin.of(`choose-${row}`, 'checkbox', { type: 'checkbox', 'aria-label': 'Choose' })
    return unit(
      h(
        'tr',
        skin.kind('row'),
        h('td', {}, target(h('input', looks))),
        h('td', {}, target(h('a', { href: `/orders/${number}`, ...skin.kind('link') }, number))),
        h('td', {}, data.date(random)),
        h('td', {}, data.amount(random)),
        h('td', {}, data.state(random)),
        h('td', {}, rowButton(maker, 'Remind', row)),
      ),
    )
  })
  return [h('h1', {}, 'Open orders'), h('table', skin.kind('table'), h('tbody', {}, ...rows))]
}

/** Goods as cards, built of plain boxes. */
export const productCards: MakePage = (maker) => {
  const { random, skin, target } = maker
  const cards = data
    .goods(random, random.int(4, 8))
    .map((name, row) =>
      unit(
        h(
          'div',
          skin.kind('card'),
          h('h3', {}, name),
          h('p', {}, `CHF ${data.amount(random)}`),
          h(
            'div',
            skin.kind('card-actions'),
            rowButton(maker, 'Add to cart', row),
            target(h('a', { href: `/goods/${slug(name)}`, ...skin.kind('link') }, 'Details')),
          ),
        ),
      ),
    )
  return [h('h1', {}, 'Shop'), h('div', skin.kind('grid'), ...cards)]
}

/** Messages as list entries with small buttons that only a title names. */
export const mailList: MakePage = (maker) => {
  const { random, skin, target } = maker
  const entries = data.people(random, random.int(4, 8)).map((person, row) => {
    const small = (title: string, sign: string) =>
      target(h('button', skin.of(`${slug(title)}-${row}`, 'icon-button', { title, type: 'button' }), sign))
    const subject = random.pick(['Your order', 'Meeting', 'Invoice', 'Question', 'Offer'])
    return unit(
      h(
        'li',
        skin.kind('entry'),
        target(h('a', { href: `/mail/${random.int(100, 999)}` }, `${subject} ${data.number(random)}`)),
        h('span', {}, person),
        h('span', {}, data.date(random)),
        small('Archive', '▣'),
        small('Mark', '☆'),
      ),
    )
  })
  return [h('h1', {}, 'Inbox'), h('ul', skin.kind('list'), ...entries)]
}

/** Files by name, with links to load them. */
export const fileList: MakePage = (maker) => {
  const { random, skin, target } = maker
  const rows = data.goods(random, random.int(4, 8)).map((name, row) => {
    const file = `${slug(name)}.${random.pick(['pdf', 'xlsx', 'csv'])}`
    return unit(
      h(
        'div',
        { role: 'row', ...skin.kind('file') },
        h('div', { role: 'cell' }, file),
        h('div', { role: 'cell' }, `${random.int(2, 900)} kB`),
        h(
          'div',
          { role: 'cell' },
          target(h('a', { href: `/files/${file}`, ...skin.kind('link') }, 'Download')),
        ),
        h('div', { role: 'cell' }, rowButton(maker, 'Share', row)),
      ),
    )
  })
  return [h('h2', {}, 'Files'), h('div', { role: 'grid', ...skin.kind('files') }, ...rows)]
}
