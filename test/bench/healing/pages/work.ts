import { h, unit } from '../node.ts'
import { data } from '../words.ts'
import { button, field, type MakePage, type Maker, slug } from './page.ts'

/** Cards in columns, each with the same small buttons. */
export const board: MakePage = (maker) => {
  const { random, skin, target } = maker
  const columns = ['To do', 'Doing', 'Done'].map((title, column) => {
    const cards = data
      .goods(random, random.int(2, 4))
      .map((name, row) =>
        unit(
          h(
            'div',
            skin.kind('ticket'),
            h('strong', {}, `Order ${name.toLowerCase()}`),
            h('em', {}, data.number(random)),
            h('div', {}, cardButton(maker, 'Assign', column, row), cardButton(maker, 'Move', column, row)),
          ),
        ),
      )
    const add = target(h('button', skin.of(`add-${column}`, 'add', { type: 'button' }), 'Add card'))
    return h('section', skin.kind('column'), h('h3', {}, title), ...cards, add)
  })
  return [h('h1', {}, 'Purchasing'), h('div', skin.kind('board'), ...columns)]
}

function cardButton({ skin, target }: Maker, text: string, column: number, row: number) {
  return target(h('button', skin.of(`${slug(text)}-${column}-${row}`, 'small', { type: 'button' }), text))
}

/** A table whose rows are edited in place: fields that only their column names. */
export const editableTable: MakePage = (maker) => {
  const { random, skin, target } = maker
  const cell = (label: string, row: number, value?: readonly string[]) => {
    const looks = skin.of(`${slug(label)}-${row}`, 'cell-input', {
      name: `${slug(label)}[${row}]`,
      'aria-label': label,
    })
    const control = value
      ? h('select', looks, ...value.map((one) => h('option', {}, one)))
      : h('input', { ...looks, type: 'text' })
    return h('td', {}, target(control))
  }
  const rows = data
    .goods(random, random.int(3, 6))
    .map((name, row) =>
      unit(
        h(
          'tr',
          skin.kind('row'),
          h('th', { scope: 'row' }, name),
          cell('Quantity', row),
          cell('Price', row),
          cell('Unit', row, ['piece', 'box', 'pallet']),
          h(
            'td',
            {},
            target(h('button', { ...skin.kind('icon'), type: 'button', title: 'Remove line' }, '×')),
          ),
        ),
      ),
    )
  return [
    h('h2', {}, 'Order lines'),
    h('table', skin.kind('lines'), h('tbody', {}, ...rows)),
    h(
      'div',
      skin.kind('actions'),
      button(maker, 'Add line'),
      button(maker, 'Check order'),
      button(maker, 'Send order'),
    ),
  ]
}

/** Questions that open, a form to ask another one, and links beside. */
export const helpCentre: MakePage = (maker) => {
  const { random, skin, target } = maker
  const questions = [
    'How do I pay?',
    'Where is my parcel?',
    'Can I return it?',
    'Who can see my data?',
    'How do I cancel?',
  ]
  const entry = (question: string) =>
    unit(
      h(
        'div',
        skin.kind('faq'),
        target(
          h(
            'button',
            skin.of(`faq-${slug(question)}`, 'faq-head', { type: 'button', 'aria-expanded': 'false' }),
            question,
          ),
        ),
        h('p', {}, `An answer of ${random.int(2, 9)} lines.`),
        target(h('a', { href: `/help/${slug(question)}`, ...skin.kind('link') }, 'Read more')),
      ),
    )
  return [
    h('h1', {}, 'Help'),
    ...random.some(questions, 4).map(entry),
    h(
      'form',
      { 'aria-label': 'Ask us', ...skin.kind('form') },
      field(maker, 'Your mail', { type: 'email' }),
      field(maker, 'Topic', { options: ['Payment', 'Delivery', 'Account'] }),
      field(maker, 'Question'),
      field(maker, 'Send me a copy', { type: 'checkbox' }),
      button(maker, 'Ask'),
    ),
  ]
}
