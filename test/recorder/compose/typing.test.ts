import { expect, it } from 'vitest'
import { compose } from '../../../recorder/compose/index.ts'
import type { SeenElement } from '../../../recorder/facts/index.ts'
import { Story } from './story.ts'
import { box, button, link, list, other, password, picked, rich, text } from './things.ts'
import { told } from './told.ts'

const story = () => new Story()
const name = text('Name')
const city = text('City', { suggests: true })
const unseen = text('Code', { unseen: true })
const body = rich('Body')
const all = { modifiers: ['Control' as const] }

const selecting = {
  ...{ from: name, start: { x: 0, y: 0 }, by: { x: 30, y: 0 }, path: [], to: name },
  ...{ inside: true, handle: false, native: false, selecting: true },
}

/** Letters that come in an unhurried hand. */
function slowly(told: Story, element: SeenElement, letters: string): Story {
  for (const letter of letters) told.pause(40).type(element, letter)
  return told
}

it.each<[what: string, story: Story, steps: string[]]>([
  ['letters are one fill', story().type(name, 'Ada'), ['fill Name value=Ada']],
  [
    'a value that is told because the mouse goes down elsewhere',
    story()
      .press(button('Next'))
      .tell('input', { element: picked('Day'), value: '2027-01-01', how: '', trusted: false })
      .release()
      .clicked(button('Next')),
    ['fill Day value=2027-01-01', 'click Next'],
  ],
  [
    'a correction',
    story().type(name, 'Adda').backspace(name).backspace(name).type(name, 'a'),
    ['fill Name value=Ada'],
  ],
  [
    'several visits with nothing between',
    story().click(name).type(name, 'A').click(name).key('End', name).type(name, 'da'),
    ['fill Name value=Ada'],
  ],
  [
    'another field between',
    story().type(name, 'A').type(text('Town'), 'B').type(name, 'da'),
    ['fill Name value=A', 'fill Town value=B', 'fill Name value=Ada'],
  ],
  [
    'all selected and typed over',
    story().holds(name, 'Old').key('a', name, all).input(name, 'N', { data: 'N' }).type(name, 'ew'),
    ['fill Name value=New'],
  ],
  ['pasted from elsewhere', story().paste(name, 'Ada'), ['fill Name value=Ada']],
  [
    'an entry that the page takes at its comma',
    story().type(name, 'Ada').input(name, '', { data: ',' }),
    ['type Name text=Ada,'],
  ],
  [
    'an entry that the page takes behind its comma',
    story().type(name, 'Ada').input(name, 'Ada,', { data: ',', emptied: true }),
    ['type Name text=Ada,'],
  ],
  [
    'an editor that takes each letter',
    story().input(name, 'A', { data: 'A', emptied: true }).input(name, 'd', { data: 'd', emptied: true }),
    ['type Name text=Ad'],
  ],
  [
    'an entry that is gone at the next letter',
    story().type(name, 'Ada,').input(name, 'B', { data: 'B' }).input(name, 'Bo', { data: 'o' }),
    ['type Name text=Ada,Bo'],
  ],
  [
    'text behind a name that the page has put in',
    story()
      .type(body, 'Hi @an')
      .key('Enter', body, { prevented: true })
      .input(body, 'Hi @Anton a', { data: 'a' })
      .input(body, 'Hi @Anton an', { data: 'n' }),
    ['fill Body value=Hi @an', 'press Enter Body', 'type Body text=an'],
  ],
  ['a field whose text is drawn elsewhere', story().type(unseen, 'Ada'), ['type Code text=Ada']],
  [
    'a spell checker',
    story().type(name, 'Teh').input(name, 'The', { how: 'insertReplacementText', data: 'The' }),
    ['fill Name value=The'],
  ],
  [
    'an input method',
    story().input(name, '日本', { how: 'insertCompositionText', data: '日本' }),
    ['fill Name value=日本'],
  ],
  [
    'a mask',
    story()
      .input(name, '1_/__', { data: '1' })
      .input(name, '12/__', { data: '2' })
      .input(name, '12/__', { data: 'x' }),
    ['fill Name value=12/__'],
  ],
  [
    'an amount that is typed from the right',
    story()
      .input(name, '0.01', { data: '1' })
      .input(name, '0.12', { data: '2' })
      .input(name, '1.23', { data: '3' }),
    ['fill Name value=1.23'],
  ],
  ['a field that is emptied', story().holds(name, 'A').backspace(name), ["fill Name value=''"]],
  [
    'lines of text',
    story().type(name, 'a').key('Enter', name).input(name, 'a\n', { how: 'insertLineBreak' }).type(name, 'b'),
    ['fill Name value=a\nb'],
  ],
  [
    'a date',
    story().click(picked('Due')).input(picked('Due'), '2027-01-31', { how: '' }),
    ['fill Due value=2027-01-31'],
  ],
  [
    'text that is selected by the mouse and typed over',
    story()
      .holds(name, 'Old')
      .press(name)
      .tell('drag', selecting)
      .release()
      .clicked(name)
      .input(name, 'N', { data: 'N' }),
    ['fill Name value=N'],
  ],
  [
    'a terminal, which keeps letters from its field',
    story()
      .key('l', name, { prevented: true })
      .key('s', name, { prevented: true })
      .key('Enter', name, { prevented: true }),
    ['type Name text=ls', 'press Enter Name'],
  ],
  [
    'a letter that the field refuses',
    story().type(name, '12').key('x', name, { prevented: true }).type(name, '3'),
    ['fill Name value=123'],
  ],
  ['rich text', story().click(body).type(body, 'Hello'), ['fill Body value=Hello']],
  [
    'an editor that takes the letters out of its field',
    story().input(name, 'a', { data: 'a' }).input(name, 'b', { data: 'b' }).input(name, 'c', { data: 'c' }),
    ['type Name text=abc'],
  ],
  [
    'an editor whose field stays empty',
    story().input(name, '', { data: 'a' }).input(name, '', { data: 'b' }),
    ['type Name text=ab'],
  ],
  [
    'rich text that is made bold on the way',
    story().type(body, 'a ').key('b', body, all).type(body, 'b').key('b', body, all).type(body, ' c'),
    [
      'fill Body value=a ',
      'press Control+b Body',
      'type Body text=b',
      'press Control+b Body',
      'type Body text= c',
    ],
  ],
  [
    'rich text of which an editor makes other text when a line ends',
    story()
      .type(body, 'One')
      .key('Enter', body, { prevented: true })
      .input(body, 'One', { data: '#' })
      .input(body, 'One', { data: ' ' })
      .input(body, 'One Head', { data: 'Head' }),
    ['fill Body value=One', 'press Enter Body', 'type Body text=# Head'],
  ],
  [
    'rich text of which what stood there before is taken back',
    story().type(body, 'a ').click(name).backspace(body).click(body).type(body, 'a'),
    ['fill Body value=a ', 'click Name', 'fill Body value=aa'],
  ],
  [
    'rich text that goes on, and of which a word is taken back',
    story()
      .type(body, 'a ')
      .key('b', body, all)
      .type(body, 'one bad')
      .input(body, 'a one\u00A0', { how: 'deleteWordBackward' })
      .type(body, 'b'),
    ['fill Body value=a ', 'press Control+b Body', 'type Body text=one b'],
  ],
  [
    'rich text that goes on, and of which more is taken back than was typed',
    story()
      .type(body, 'ab')
      .key('b', body, all)
      .type(body, 'c')
      .input(body, '', { how: 'deleteSoftLineBackward' })
      .type(body, 'd'),
    ['fill Body value=ab', 'press Control+b Body', 'fill Body value=d'],
  ],
  [
    'rich text that goes on, and is replaced as a whole',
    story()
      .type(body, 'ab')
      .key('b', body, all)
      .type(body, 'c')
      .click(body)
      .key('a', body, all)
      .input(body, 'd', { data: 'd' }),
    ['fill Body value=ab', 'press Control+b Body', 'fill Body value=d'],
  ],
  [
    'rich text that goes on, and then at another place',
    story()
      .type(body, 'ab')
      .key('b', body, all)
      .type(body, 'c')
      .click(body)
      .input(body, 'xabc', { data: 'x' }),
    ['fill Body value=ab', 'press Control+b Body', 'fill Body value=xabc'],
  ],
  [
    'where the caret goes in an editor that draws elsewhere',
    story().input(unseen, '', { data: 'b' }).key('Home', unseen).input(unseen, '', { data: 'a' }),
    ['type Code text=b', 'press Home Code', 'type Code text=a'],
  ],
  [
    'rich text that is selected and made bold',
    story().type(body, 'a').key('a', body, all).key('b', body, all),
    ['fill Body value=a', 'press Control+a Body', 'press Control+b Body'],
  ],
  [
    'a suggestion that is clicked',
    slowly(story(), city, 'Ber').click(other('Berlin', { appeared: 1_000_100 })),
    ['type City text=Ber pause=60ms', 'click Berlin'],
  ],
  [
    'a suggestion that the click in the field brought',
    slowly(story().click(city), city, 'Ber').click(other('Berlin', { appeared: 1_000_062 })),
    ['click City', 'fill City value=Ber', 'click Berlin'],
  ],
  [
    'a suggestion that is taken by the arrows',
    slowly(story(), city, 'Ber').key('ArrowDown', city).key('Enter', city),
    ['type City text=Ber pause=60ms', 'press ArrowDown City', 'press Enter City'],
  ],
  [
    'a suggestion in place of what stood there',
    slowly(
      story().holds(city, 'B').click(city).key('a', city, all).input(city, 'R', { data: 'R' }),
      city,
      'om',
    ).key('ArrowDown', city),
    ["fill City value=''", 'type City text=Rom pause=60ms', 'press ArrowDown City'],
  ],
  [
    'what came while one typed in a field that says nothing of it',
    slowly(story(), name, 'Mo').click(other('Moor', { appeared: 1_000_100 })),
    ['type Name text=Mo pause=60ms', 'click Moor'],
  ],
  [
    'a field whose suggestions nobody used',
    slowly(story(), city, 'Ber').click(button('Save')),
    ['fill City value=Ber', 'click Save'],
  ],
  [
    'what a secure recording does not keep',
    story().tell('input', { element: name, how: 'insertText', trusted: true }),
    ['fill Name value=<text>'],
  ],
])('typing: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

const save = button('Save')
const paid = box('Paid')

it.each<[what: string, story: Story, steps: string[]]>([
  ['Enter on a button', story().key('Enter', save).clicked(save, { by: 'key' }), ['click Save']],
  [
    'the space bar on a box',
    story().key(' ', paid).clicked(paid, { by: 'key' }).checked(paid, true),
    ['check Paid'],
  ],
  [
    'the space bar on a box of the page',
    story().key(' ', paid, { prevented: true }).checked(paid, false),
    ['check Paid checked=false'],
  ],
  [
    'Enter that sends a form',
    story().type(name, 'Ada').key('Enter', name).clicked(save, { by: 'submit' }).sends('POST /people'),
    ['fill Name value=Ada', 'press Enter Name ! POST /people'],
  ],
  [
    'Tab',
    story()
      .type(name, 'A')
      .key('Tab', name)
      .type(text('Town'), 'B')
      .key('Tab', text('Town'))
      .click(link('On')),
    ['fill Name value=A', 'fill Town value=B', 'click On'],
  ],
  [
    'Tab that leaves what was typed last of all, so that the page hears of it',
    story().type(name, 'A').key('Tab', name).type(text('Town'), 'B').key('Tab', text('Town')),
    ['fill Name value=A', 'fill Town value=B', 'press Tab Town'],
  ],
  ['Tab that the page takes', story().key('Tab', other('Sheet'), { prevented: true }), ['press Tab Sheet']],
  [
    'Tab that sends what was typed',
    story().type(name, 'A').key('Tab', name).sends('PUT /name'),
    ['fill Name value=A', 'press Tab Name ! PUT /name'],
  ],
  ['arrows in a field', story().key('ArrowLeft', name).key('Home', name), []],
  [
    'arrows in a menu',
    story().key('ArrowDown', other('Menu')).key('Enter', other('Menu')),
    ['press ArrowDown Menu', 'press Enter Menu'],
  ],
  [
    'arrows in a field that takes them',
    story().key('ArrowDown', name, { prevented: true }),
    ['press ArrowDown Name'],
  ],
  ['arrows on a link only scroll', story().key('ArrowDown', link('Orders')), []],
  [
    'keys outside of fields',
    story()
      .key('g')
      .key('?', undefined, { modifiers: ['Shift'] }),
    ['press g', 'press ?'],
  ],
  [
    'copying and inserting in a field',
    story().key('a', name, all).key('c', name, all).key('z', name, all),
    [],
  ],
  ['saving by a chord', story().key('s', name, all), ['press Control+s Name']],
  ['Escape', story().key('Escape', name), ['press Escape Name']],
  [
    'a key that is held down',
    story().key('ArrowRight', other('Board')).key('ArrowRight', other('Board'), { repeated: true }),
    ['press ArrowRight Board', 'press ArrowRight Board'],
  ],
  [
    'radio buttons by arrows',
    story().key('ArrowDown', box('Red')).clicked(box('Blue'), { by: 'key' }).checked(box('Blue'), true),
    ['check Blue'],
  ],
  [
    'a list by arrows',
    story()
      .key('ArrowDown', list('Land'))
      .chosen(list('Land'), 'A')
      .key('ArrowDown', list('Land'))
      .chosen(list('Land'), 'B'),
    ['select Land options=B'],
  ],
  [
    'a number by arrows',
    story().key('ArrowUp', name).input(name, '2', { how: '', trusted: false }),
    ['fill Name value=2'],
  ],
])('keys: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

const lands = list('Lands', { multiple: true })

it.each<[what: string, story: Story, steps: string[]]>([
  [
    'several options of a list',
    story()
      .click(other('A', { tag: 'option' }))
      .chosen(lands, 'A')
      .click(other('B', { tag: 'option' }), all)
      .chosen(lands, 'A', 'B'),
    ['select Lands options=["A","B"]'],
  ],
  ['nothing any more', story().chosen(lands), ['select Lands options=[]']],
  [
    'a box twice',
    story().click(paid).checked(paid, true).click(paid).checked(paid, false),
    ['check Paid', 'check Paid checked=false'],
  ],
  [
    'what a secure recording does not keep',
    story().tell('input', { element: list('Land'), how: '', trusted: false }),
    ['select Land options=<text>'],
  ],
  [
    'a list by its first letters, after Tab',
    story()
      .key('Tab', name)
      .tell('input', { element: list('Land'), options: ['Peru'], how: '', trusted: false }),
    ['select Land options=Peru'],
  ],
  ['a box that the page keeps as it is', story().click(paid), ['click Paid']],
])('choosing: %s', (_what, given, steps) => {
  expect(told(given)).toEqual(steps)
})

const user = text('User', { form: 7 })
const secret = password('Password', { form: 7 })
const code = text('One-time code', { secret: true, form: 8 })

it('types user names and passwords as parts of one credential, and never their text', () => {
  const logIn = story()
    .type(user, 'ada')
    .type(secret, 'tiger')
    .type(password('Again', { form: 7 }), 'tiger')
  expect(told(logIn)).toEqual([
    'fill User value=<user>',
    'fill Password value=<password>',
    'fill Again value=<password>',
  ])
  expect(JSON.stringify(compose(logIn.facts))).not.toContain('tiger')
})

it('types a code that has a box for each digit as one', () => {
  const boxes = ['1', '2', '3'].map((n) => text(`Digit ${n}`, { secret: true, form: 8 }))
  const digits = boxes.reduce((given, box) => given.type(box, '7'), story())
  expect(told(digits)).toEqual(['type Digit 1 text=<code> pause=20ms'])
})

it('fills two passwords that are told apart by more than a letter', () => {
  const twice = story()
    .type(secret, 'ab')
    .type(password('Again', { form: 7 }), 'ab')
  expect(told(twice)).toEqual(['fill Password value=<password>', 'fill Again value=<password>'])
})

it('takes no other field for the user name', () => {
  const elsewhere = story()
    .type(text('Words', { form: 1 }), 'x')
    .type(secret, 'p')
    .type(code, '123')
  expect(told(elsewhere)).toEqual([
    'fill Words value=x',
    'fill Password value=<password>',
    'fill One-time code value=<code>',
  ])
})

it('reads what was copied in one place and pasted in another', () => {
  const number = other('Number', { text: 'R 17' })
  const copied = story().copy(number, 'R 17').click(name).paste(name, 'R 17')
  expect(told(copied)).toEqual(['read Number -> number', 'fill Name value==number'])
})

it('copies from a field without a click into it', () => {
  const number = text('Number')
  const copied = story().click(number).copy(number, 'R 17').click(name).paste(name, 'R 17')
  expect(told(copied)).toEqual(['read Number what=value -> number', 'fill Name value==number'])
})

it('keeps a part of a text that was copied, and what was copied in vain', () => {
  const sentence = other('Sentence', { text: 'Invoice R 17 is due' })
  expect(told(story().copy(sentence, 'R 17').paste(name, 'R 17'))).toEqual(['fill Name value=R 17'])
  expect(
    told(
      story()
        .copy(other('Number', { text: 'R 17' }), 'R 17')
        .type(name, 'A'),
    ),
  ).toEqual(['fill Name value=A'])
})
