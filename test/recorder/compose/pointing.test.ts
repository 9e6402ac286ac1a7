import { expect, it } from 'vitest'
import type { FactOf } from '../../../recorder/facts/index.ts'
import { Story } from './story.ts'
import { box, button, canvas, link, list, other, picked, text, thing } from './things.ts'
import { told } from './told.ts'

const story = () => new Story()
const save = button('Save')
const name = text('Name')

it.each<[what: string, story: Story, steps: string[]]>([
  ['press, release and click are one click', story().click(save), ['click Save']],
  [
    'a click that leads to another page, which redirects',
    story()
      .click(link('Orders'))
      .goTo('https://shop.example/a', 'page')
      .goTo('https://shop.example/b', 'page'),
    ['click Orders'],
  ],
  ['a double click is no two clicks', story().doubleClick(other('Row')), ['double-click Row']],
  [
    'a stepper that is clicked three times in a row',
    story().doubleClick(button('More')).click(button('More'), { count: 3 }),
    ['double-click More', 'click More'],
  ],
  ['two slow clicks', story().click(save).pause(3000).click(save), ['click Save', 'click Save']],
  ['the right button', story().click(other('Row'), { button: 'right' }), ['click Row button=right']],
  ['the middle button', story().click(link('Orders'), { button: 'middle' }), ['click Orders button=middle']],
  [
    'a key that is held',
    story()
      .key('Control')
      .click(other('Row'), { modifiers: ['Control'] }),
    ['click Row modifiers=["Control"]'],
  ],
  ['a thing that is gone when the button is let go', story().press(save).release(), ['click Save']],
  [
    'a thing that was drawn anew between',
    story()
      .press(save)
      .tell('release', { button: 'left', element: button('Save again') }),
    ['click Save'],
  ],
  ['a press that leads away', story().press(save).goTo('https://shop.example/', 'page'), ['click Save']],
  ['a click in a field, then typing', story().click(name).type(name, 'Ada'), ['fill Name value=Ada']],
  [
    'a click in a list of the browser',
    story().click(list('Land')).chosen(list('Land'), 'Chile'),
    ['select Land options=Chile'],
  ],
  ['a list that is opened and closed', story().click(list('Land')).key('Escape', list('Land')), []],
  [
    'a field that opens a calendar',
    story()
      .click(name)
      .click(button('14', { appeared: 1_000_030 })),
    ['click Name', 'click 14'],
  ],
  [
    'a label of a box',
    story()
      .clickLabel(other('Terms', { tag: 'label' }), box('Terms box'))
      .checked(box('Terms box'), true),
    ['check Terms box'],
  ],
  [
    'a label that turns a hidden box',
    story()
      .click(other('Terms', { tag: 'label' }))
      .checked(box('Terms box'), true),
    ['check Terms box'],
  ],
  [
    'a label of a field',
    story()
      .clickLabel(other('Your name', { tag: 'label' }), name)
      .type(name, 'A'),
    ['fill Name value=A'],
  ],
  [
    'two clicks on a place on a canvas',
    story().doubleClick(canvas('Board')),
    ['double-click Board position={"x":40,"y":10}'],
  ],
  ['a place on a canvas', story().click(canvas('Board')), ['click Board position={"x":40,"y":10}']],
  [
    'a place on something large',
    story().click(other('Map', { box: { width: 500, height: 400 } })),
    ['click Map position={"x":40,"y":10}'],
  ],
  [
    'no place on a large button',
    story().click(button('Big', { box: { width: 500, height: 400 } })),
    ['click Big'],
  ],
  ['a file field that was left', story().click(thing('file', 'Scan')), []],
])('clicks: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

function drag(more: Partial<FactOf<'drag'>>): Story {
  const from = more.from ?? other('Card')
  const still = { native: false, inside: false, handle: false, selecting: false }
  const way = { start: { x: 5, y: 5 }, by: { x: 30, y: 40 }, path: [{ x: 30, y: 40 }] }
  return story()
    .press(from)
    .tell('drag', { from, ...way, ...still, ...more })
    .release()
    .clicked(from)
}

const column = other('Done', { box: { width: 300, height: 500 } })
const end = { x: 11.4, y: 12 }

it.each<[what: string, story: Story, steps: string[]]>([
  ['onto something small', drag({ to: button('Bin'), end }), ['drag Card to=Bin']],
  [
    'onto something large',
    drag({ to: column, end }),
    ['drag Card position={"x":5,"y":5} to=Done toPosition={"x":11,"y":12}'],
  ],
  [
    'onto something large, by the middle',
    drag({ to: column, end, start: { x: 41, y: 9 } }),
    ['drag Card to=Done toPosition={"x":11,"y":12}'],
  ],
  [
    'by the browser, within its own list',
    drag({ to: column, end, native: true, inside: true }),
    ['drag Card position={"x":5,"y":5} to=Done toPosition={"x":11,"y":12}'],
  ],
  ['within something', drag({ to: column, end, inside: true }), ['drag Card by={"x":30,"y":40}']],
  [
    'a handle',
    drag({ start: { x: 40, y: 5 }, to: column, end, handle: true }),
    ['drag Card by={"x":30,"y":40}'],
  ],
  [
    'by its edge',
    drag({ from: column, start: { x: 296, y: 200 }, handle: true }),
    ['drag Done position={"x":296,"y":200} by={"x":30,"y":40}'],
  ],
  [
    'on what was pressed',
    drag({ to: other('Card', { text: 'Card' }), end, inside: true }),
    ['drag Card position={"x":5,"y":5} by={"x":30,"y":40}'],
  ],
  ['nowhere', drag({}), ['drag Card by={"x":30,"y":40}']],
  [
    'a line on a canvas',
    drag({
      from: canvas('Board'),
      inside: true,
      to: canvas('Board'),
      path: [
        { x: 30, y: 0 },
        { x: 30, y: 40 },
      ],
    }),
    ['drag Board position={"x":5,"y":5} path=[{"x":30,"y":0},{"x":30,"y":40}]'],
  ],
  [
    'straight on a canvas',
    drag({ from: canvas('Board'), inside: true, to: canvas('Board') }),
    ['drag Board position={"x":5,"y":5} by={"x":30,"y":40}'],
  ],
  ['text that is selected', drag({ selecting: true }), []],
])('drags: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

it('gives a native slider its value alone', () => {
  const volume = picked('Volume')
  const slid = story()
    .press(volume)
    .input(volume, '30', { how: '', trusted: false })
    .input(volume, '70', { how: '', trusted: false })
  expect(told(slid.release().clicked(volume))).toEqual(['fill Volume value=70'])
})

it('hovers where it is told, and not right before it clicks there', () => {
  const menu = other('Menu')
  const hovered = story().tell('hover', { element: menu }).click(link('Orders'))
  expect(told(hovered)).toEqual(['hover Menu', 'click Orders'])
  expect(told(story().tell('hover', { element: menu }).click(menu))).toEqual(['click Menu'])
})

it('scrolls only where that brought what is used next, and until it is there, by no more than is seen at once', () => {
  const by = { x: 0, y: 800 }
  const rows = other('Rows')
  const scrolled = story().tell('scroll', { element: rows, by, revealed: true }).click(link('Order 90'))
  expect(told(scrolled)).toEqual(['scroll Rows by={"x":0,"y":500} until=Order 90', 'click Order 90'])
  expect(told(story().tell('scroll', { by, revealed: false }).click(save))).toEqual(['click Save'])
})

it('turns the wheel over a map as often as the person did, in one step', () => {
  const map = canvas('Map')
  const turned = story()
  for (let turn = 0; turn < 3; turn++)
    turned.tell('wheel', {
      element: map,
      by: { x: 0, y: -100 },
      modifiers: [],
      position: { x: 30, y: 40 + turn },
    })
  expect(told(turned)).toEqual(['scroll Map by={"x":0,"y":-300} position={"x":30,"y":40}'])
})

it('turns the wheel where the person turned it: a map is zoomed around the mouse', () => {
  const turn = { element: canvas('Map'), by: { x: 0, y: 100 }, modifiers: [] }
  const turned = story()
  for (const x of [30, 200]) turned.tell('wheel', { ...turn, position: { x, y: 40 } })
  expect(told(turned)).toEqual([
    'scroll Map by={"x":0,"y":100} position={"x":30,"y":40}',
    'scroll Map by={"x":0,"y":100} position={"x":200,"y":40}',
  ])
})

it('turns the wheel in the middle where an older recording does not say where', () => {
  const turn = { element: canvas('Map'), by: { x: 0, y: 100 }, modifiers: [] }
  expect(told(story().tell('wheel', turn).tell('wheel', turn))).toEqual(['scroll Map by={"x":0,"y":200}'])
})

it('clicks where the person did on the ground of the page, and beside what lies in the middle of a thing', () => {
  const position = { x: 5, y: 6 }
  const card = other('Card', { box: { width: 190, height: 90 } })
  expect(told(story().click(other('Page', { tag: 'html' }), { position }))).toEqual([
    'click Page position={"x":5,"y":6}',
  ])
  expect(told(story().click({ ...card, parted: true }, { position }))).toEqual([
    'click Card position={"x":5,"y":6}',
  ])
  expect(told(story().click(card, { position }))).toEqual(['click Card'])
})

it('waits for what the person waited for, unless it is what is used next', () => {
  const done = other('Done')
  expect(told(story().tell('appeared', { element: done, gone: false }).click(save))).toEqual([
    'wait Done',
    'click Save',
  ])
  expect(told(story().tell('appeared', { element: save, gone: false }).click(save))).toEqual(['click Save'])
  const gone = story()
    .tell('appeared', { element: other('Busy'), gone: true })
    .click(save)
  expect(told(gone)).toEqual(['wait Busy state=hidden', 'click Save'])
})

it('waits in the end for what came of something that was sent, and for nothing else', () => {
  const shown = { element: other('Saved'), gone: false }
  expect(told(story().click(save).sends('POST /orders').tell('appeared', shown))).toEqual([
    'click Save ! POST /orders',
    'wait Saved',
  ])
  expect(told(story().click(save).tell('appeared', shown))).toEqual(['click Save'])
})
