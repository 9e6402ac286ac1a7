import { expect, it } from 'vitest'
import { compose } from '../../../recorder/compose/index.ts'
import { loopsIn } from '../../../recorder/compose/loops.ts'
import { Story } from './story.ts'
import { button, link, text } from './things.ts'
import { line } from './told.ts'

const found = (story: Story) => loopsIn(compose(story.facts))
const edit = (story: Story, row: string, amount: string) =>
  story.click(button('Edit', { row })).type(text('Amount', { row }), amount).click(button('OK'))

it('finds what was done to one row after another, with what differs', () => {
  const story = edit(edit(new Story().click(link('Orders')), 'Miller', '12'), 'Jones', '7').click(
    link('Home'),
  )
  const [loop, ...others] = found(story)
  expect(others).toEqual([])
  expect(loop?.over).toEqual([
    { row: 'Miller', value1: '12' },
    { row: 'Jones', value1: '7' },
  ])
  expect(loop?.steps.map(line)).toEqual(['click Edit@Miller', 'fill Amount@Miller value=12', 'click OK'])
  expect(loop?.variables).toEqual([
    {
      name: 'row',
      places: [
        { step: 0, param: 'target', in: 'row' },
        { step: 1, param: 'target', in: 'row' },
      ],
    },
    { name: 'value1', places: [{ step: 1, param: 'value', in: 'value' }] },
  ])
  expect(loop?.rounds.map(({ length }) => length)).toEqual([3, 3])
})

it('takes all rounds, and values that are the same in each for what they are', () => {
  const story = edit(edit(edit(new Story(), 'Miller', '1'), 'Jones', '1'), 'Smith', '1')
  expect(found(story)[0]).toMatchObject({ over: [{ row: 'Miller' }, { row: 'Jones' }, { row: 'Smith' }] })
})

it.each<[what: string, story: Story]>([
  ['the same row twice', edit(edit(new Story(), 'Miller', '1'), 'Miller', '2')],
  ['one row', edit(new Story(), 'Miller', '1')],
  [
    'other things in each row',
    new Story().click(button('Edit', { row: 'A' })).click(button('Delete', { row: 'B' })),
  ],
  ['no rows at all', new Story().click(button('More')).click(button('More')).click(button('More'))],
])('finds nothing in %s', (_what, story) => {
  expect(found(story)).toEqual([])
})

it('finds no round that goes over two rows', () => {
  const story = new Story()
  for (const [one, other] of [
    ['A', 'B'],
    ['B', 'C'],
  ])
    story.click(button('Up', { row: one ?? '' })).click(button('Down', { row: other ?? '' }))
  expect(found(story)).toEqual([])
})
