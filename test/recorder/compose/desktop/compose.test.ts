import { describe, expect, test } from 'vitest'
import { composeDesktop } from '../../../../recorder/compose/desktop/index.ts'
import { DraftElement, DraftSecret, type DraftValue } from '../../../../recorder/compose/draft.ts'
import type { SeenElement } from '../../../../recorder/facts/index.ts'
import { dialog, editor, element, field, Telling } from './telling.ts'

/** The steps in short: kind, what they take, and `!` for commits. */
function steps({ facts }: Telling): unknown[] {
  return composeDesktop(facts).map(({ kind, params, effect }) => [
    `${kind.replace('desktop.', '')}${effect === 'commit' ? '!' : ''}`,
    ...Object.values(params).map(shown),
  ])
}

function shown(value: DraftValue): unknown {
  if (value instanceof DraftElement)
    return value.seen.description.name ?? `window ${value.seen.description.window?.title}`
  return value instanceof DraftSecret ? 'secret' : value
}

const name = field('Name')
const city = field('City')
const save = element('button', 'Save', { nature: 'button' })

describe('typing', () => {
  test('into an empty field is its value, and the click into it no step', () => {
    const told = new Telling().click(name).value(name, '', 'before').type('Anna', name).value(name, 'Anna')
    expect(steps(told)).toEqual([['set-value', 'Name', 'Anna']])
  })

  test('what a field makes of it counts', () => {
    const told = new Telling().type('1000', name).value(name, '1,000')
    expect(steps(told)).toEqual([['set-value', 'Name', '1,000']])
  })

  test('Enter that a program takes for itself is no new line of the text', () => {
    const display = element('textbox', 'Display', { nature: 'text', multiline: true })
    const sum = new Telling()
      .value(display, '78', 'before')
      .type('+13', display)
      .key('Enter', display)
      .value(display, '91')
    expect(steps(sum)).toEqual([
      ['type', '+13', 'Display'],
      ['press!', 'Enter', 'Display'],
    ])
    const lines = new Telling()
      .value(display, '', 'before')
      .type('one', display)
      .key('Enter', display)
      .type('two', display)
      .value(display, 'one\ntwo')
    expect(steps(lines)).toEqual([['set-value', 'Display', 'one\ntwo']])
  })

  test('what was copied in the recording is inserted again: it may be another text next time', () => {
    const pasted = (told: Telling) =>
      told.click(city).value(city, '', 'before').key('v', city, 'Control').value(city, 'Anna')
    expect(steps(pasted(new Telling()))).toEqual([['set-value', 'City', 'Anna']])
    const copied = new Telling().click(name).key('a', name, 'Control').key('c', name, 'Control')
    expect(steps(pasted(copied))).toEqual([
      ['press', 'Control+A', 'Name'],
      ['press', 'Control+C', 'Name'],
      ['press', 'Control+V', 'City'],
    ])
  })

  test('a shortcut is for the window where a button has the keyboard, other keys are for the button', () => {
    const bold = element('button', 'Bold', { nature: 'button' })
    expect(steps(new Telling().click(bold).key('s', bold, 'Control').key('Enter', bold))).toEqual([
      ['click!', 'Bold'],
      ['press!', 'Control+S', 'window Editor'],
      ['press!', 'Enter', 'Bold'],
    ])
  })

  test('the space bar presses a control, and is text in a field', () => {
    const told = new Telling().key(' ', save).type('A B', name)
    expect(steps(told)).toEqual([
      ['press!', 'Space', 'Save'],
      ['type', 'A B', 'Name'],
    ])
  })

  test('behind what stands there is typed there', () => {
    const told = new Telling()
      .click(name)
      .value(name, 'Anna', 'before')
      .type(' B.', name)
      .value(name, 'Anna B.')
    expect(steps(told)).toEqual([['type', ' B.', 'Name']])
  })

  test('at the end of a text of several lines is typed there, whatever stands in it next time', () => {
    const notes = field('Notes', { multiline: true })
    const typed = (start: Telling) => start.key('End', notes, 'Control').type('b', notes).value(notes, 'ab')
    expect(steps(typed(new Telling().value(notes, 'a', 'before')))).toEqual([
      ['press', 'Control+End', 'Notes'],
      ['type', 'b', 'Notes'],
    ])
    expect(steps(typed(new Telling().value(notes, '', 'before')))).toEqual([['set-value', 'Notes', 'ab']])
  })

  test('over what was selected replaces it, also where nobody told what it holds then', () => {
    const told = new Telling().click(name).key('A', name, 'Control').type('Bea', name)
    expect(steps(told)).toEqual([['set-value', 'Name', 'Bea']])
    const twice = new Telling().click(name).click(name, { after: 100 }).type('Cid', name)
    expect(steps(twice)).toEqual([['set-value', 'Name', 'Cid']])
  })

  test('letters that were taken back are not typed', () => {
    const told = new Telling()
      .value(name, '', 'before')
      .type('Anx', name)
      .key('Backspace', name)
      .type('na', name)
    expect(steps(told)).toEqual([['set-value', 'Name', 'Anna']])
  })

  test('copying what a field holds is no value', () => {
    const told = new Telling().value(name, '', 'before').key('C', name, 'Control').value(name, '15')
    expect(steps(told)).toEqual([['press', 'Control+C', 'Name']])
  })

  test('a field that was left and emptied by that keeps what was typed', () => {
    const told = new Telling()
      .value(name, '', 'before')
      .type('Anna', name)
      .value(name, '', 'late')
      .key('Enter', name)
    expect(steps(told)).toEqual([
      ['set-value', 'Name', 'Anna'],
      ['press!', 'Enter', 'Name'],
    ])
  })

  test('what a slow program takes later counts, what it makes of all that it had taken does not', () => {
    const slow = new Telling().value(name, '', 'before').type('Anna', name).value(name, 'An')
    expect(steps(slow.value(name, 'Anna', 'late'))).toEqual([['set-value', 'Name', 'Anna']])
    const whole = new Telling().value(name, '', 'before').type('Anna', name).value(name, 'Anna')
    expect(steps(whole.value(name, 'Anna (saved)', 'late'))).toEqual([['set-value', 'Name', 'Anna']])
  })

  test('Tab to the next field is no step; Enter in several lines is a line', () => {
    const told = new Telling().value(name, '', 'before').type('A', name).key('Tab', name)
    expect(steps(told.value(city, '', 'before').type('B', city))).toEqual([
      ['set-value', 'Name', 'A'],
      ['set-value', 'City', 'B'],
    ])
    const notes = field('Notes', { multiline: true })
    const lines = new Telling()
      .value(notes, '', 'before')
      .type('a', notes)
      .key('Enter', notes)
      .type('b', notes)
    expect(steps(lines)).toEqual([['set-value', 'Notes', 'a\nb']])
  })

  test('where no program tells what has the keyboard, text and keys are done as they came', () => {
    expect(steps(new Telling().type('12').key('Enter').type('+3').key('S', undefined, 'Control'))).toEqual([
      ['type!', '12', 'window Editor'],
      ['press!', 'Enter', 'window Editor'],
      ['type!', '+3', 'window Editor'],
      ['press!', 'Control+S', 'window Editor'],
    ])
  })

  test('a secret is an asset, and nothing of it is there', () => {
    const password = field('Password', { secret: true })
    const told = new Telling().click(password)
    for (const _ of 'abc') told.tell({ fact: 'key', element: password, modifiers: [] })
    expect(steps(told)).toEqual([['set-value', 'Password', 'secret']])
  })

  test.each([
    ['in the same window belongs to the same log-in', editor, ['user', 'password']],
    ['in another window is a text like others', dialog, ['password']],
  ])('a name that is typed right before a password %s', (_, window, parts) => {
    const [user, password] = [field('User'), field('Password', { secret: true })]
    const told = new Telling()
    told.window = window
    told.click(user).value(user, '', 'before').type('ada', user).value(user, 'ada')
    told.window = editor
    told.click(password)
    for (const _ of 'abc') told.tell({ fact: 'key', element: password, modifiers: [] })
    const secrets = composeDesktop(told.facts).flatMap(({ params: { value } }) =>
      value instanceof DraftSecret ? [value] : [],
    )
    expect(secrets.map(({ part }) => part)).toEqual(parts)
    expect(new Set(secrets.map(({ group }) => group)).size).toBe(1)
  })
})

describe('pointing', () => {
  test('a click on a button is a commit; on what only opens or marks it is none', () => {
    const told = new Telling().click(save).click(element('tab', 'Details')).click(element('row', 'Miller'))
    expect(steps(told)).toEqual([
      ['click!', 'Save'],
      ['click', 'Details'],
      ['click', 'Miller'],
    ])
  })

  test('twice in a row is a double click; two clicks with time between are two', () => {
    expect(steps(new Telling().click(save).click(save, { after: 200 }))).toEqual([['double-click!', 'Save']])
    expect(steps(new Telling().click(save).click(save))).toEqual([
      ['click!', 'Save'],
      ['click!', 'Save'],
    ])
  })

  test('a box gets its new state', () => {
    const paid = element('checkbox', 'Paid', { nature: 'check', checked: false })
    expect(steps(new Telling().click(paid))).toEqual([['set-value', 'Paid', true]])
  })

  test('an entry of a list that drops down is the choice of the list', () => {
    const kind = element('combobox', 'Kind', { nature: 'select' })
    const told = new Telling().click(kind).click(element('menuitem', 'Invoice'))
    expect(steps(told)).toEqual([['set-value', 'Kind', 'Invoice']])
  })

  test('the way through menus is one step', () => {
    const entry = (...menu: string[]) => element('menuitem', menu.at(-1) ?? '', { menu })
    const told = new Telling()
      .click(entry('File'))
      .click(entry('File', 'Export'))
      .click(entry('File', 'Export', 'PDF'))
    expect(steps(told)).toEqual([['menu!', ['File', 'Export', 'PDF'], 'window Editor']])
  })

  test('a context menu is opened and its entry clicked', () => {
    const told = new Telling().click(save, { button: 'right' }).click(element('menuitem', 'Copy'))
    expect(steps(told)).toEqual([
      ['right-click', 'Save'],
      ['click!', 'Copy'],
    ])
  })

  test('a drag goes from one thing to another, or so far', () => {
    const drag = (to: SeenElement, from = save) => {
      const position = { x: 3.4, y: 3.9 }
      const [first, last] = [
        { fact: 'press', element: from, button: 'left', modifiers: [], position, isFrame: false },
        { fact: 'release', button: 'left', by: { x: 50, y: 0 }, path: [], element: to, position },
      ] as const
      return new Telling().tell(first).tell(last)
    }
    expect(steps(drag(name))).toEqual([['drag!', 'Save', { x: 3, y: 4 }, 'Name', { x: 3, y: 4 }]])
    expect(steps(drag(save))).toEqual([['drag!', 'Save', { x: 3, y: 4 }, { x: 50, y: 0 }]])
    // What lies where a line on a picture ends is the line.
    const { window } = save.description
    const place = { ...save, element: 71, description: { ref: 'a', by: { place: '1,2 of 9x9' }, window } }
    const line = { ...save, element: 72, description: { ref: 'b', by: { image: 'images/b.png' }, window } }
    const start = expect.anything()
    expect(steps(drag(line, place))).toEqual([['drag!', start, { x: 50, y: 0 }]])
    expect(steps(drag(name, place))).toEqual([['drag!', start, 'Name', { x: 3, y: 4 }]])
    expect(steps(drag(place))).toEqual([['drag!', 'Save', { x: 3, y: 4 }, expect.anything()]])
  })

  test('turns of the wheel over one thing are one step', () => {
    const list = element('list', 'Rows')
    const told = new Telling()
    for (const y of [1, 1, 1]) told.tell({ fact: 'wheel', element: list, by: { x: 0, y }, modifiers: [] })
    expect(steps(told)).toEqual([['scroll', 'Rows', { x: 0, y: 3 }]])
  })
})

describe('windows', () => {
  test('a program that was started is, and what was clicked to start it is not', () => {
    const told = new Telling()
    told.window = undefined
    told.click(element('generic', 'Launcher'))
    told.tell({ fact: 'opened', window: editor, started: { program: 'editor', args: ['--new'] } })
    expect(steps(told)).toEqual([['start', 'editor', ['--new'], 'window Editor']])
  })

  test('a window that gets its name when its program is ready is waited for by that name', () => {
    const told = new Telling()
    const unready = { ...editor, title: 'Editor 7.4', choice: { title: 'Editor 7.4' } }
    told.tell({ fact: 'opened', window: unready, started: { program: 'editor', args: [] } }).click(save)
    expect(steps(told)).toEqual([
      ['start', 'editor', 'window Editor'],
      ['click!', 'Save'],
    ])
  })

  test('a dialog that came of what was done is no step', () => {
    const told = new Telling().click(save).tell({ fact: 'opened', window: dialog })
    expect(steps(told)).toEqual([['click!', 'Save']])
  })

  test('a window that is closed by its frame or by keys is closed', () => {
    const byFrame = new Telling().click(element('generic', ''), { isFrame: true }).tell({ fact: 'closed' })
    expect(steps(byFrame)).toEqual([['close', 'window Editor']])
    expect(steps(new Telling().key('F4', undefined, 'Alt').tell({ fact: 'closed' }))).toEqual([
      ['close', 'window Editor'],
    ])
  })

  test('where the window went by what was done in it, that is waited for', () => {
    expect(steps(new Telling().click(save).tell({ fact: 'closed' }))).toEqual([
      ['click!', 'Save'],
      ['wait', 'window Editor', 'hidden'],
    ])
  })

  test.each(['Letter - Editor', 'Letter -\u00a0 Editor'])(
    'a window is not waited for where another one that answers to its title is left: %j',
    (title) => {
      const gone = { ...editor, choice: { ...editor.choice, title: '- Editor' } }
      const told = new Telling().tell({ fact: 'activated', window: { ...gone, id: 3, title } })
      told.window = gone
      expect(steps(told.click(save).tell({ fact: 'closed' }))).toEqual([['click!', 'Save']])
    },
  )

  test('a window is not waited for where another one that answers to its title comes in its place', () => {
    const started = { program: 'editor', args: [] }
    const told = new Telling().tell({ fact: 'opened', started }).tell({ fact: 'closed' })
    told.tell({ fact: 'opened', window: { ...editor, id: 3 } })
    expect(steps(told)).toEqual([['start', 'editor', 'window Editor']])
  })

  test('a window is waited for where what comes in its place is called otherwise', () => {
    const told = new Telling().click(save).tell({ fact: 'closed' }).tell({ fact: 'opened', window: dialog })
    expect(steps(told)).toEqual([
      ['click!', 'Save'],
      ['wait', 'window Editor', 'hidden'],
    ])
  })

  test('a button that Alt and its letter press is pressed, also where another window comes to the front by it', () => {
    const told = new Telling()
    told.window = dialog
    told.key('y', undefined, 'Alt').tell({ fact: 'closed' }).tell({ fact: 'activated', window: editor })
    expect(steps(told)).toEqual([
      ['press!', 'Alt+Y', 'window Save As'],
      ['wait', 'window Save As', 'hidden'],
    ])
  })

  test('moving a window by its title is nothing', () => {
    expect(steps(new Telling().click(element('generic', ''), { isFrame: true }))).toEqual([])
  })

  test('what is done by the menu of a window is nothing, and neither is the chord that opened it', () => {
    const told = new Telling().key('s', undefined, 'Control').click(element('generic', ''), { isFrame: true })
    told.key(' ', undefined, 'Alt').tell({ fact: 'key', key: 'x', text: '', modifiers: [], isFrame: true })
    expect(steps(told)).toEqual([['press!', 'Control+S', 'window Editor']])
  })

  test('a window that went by its menu is closed', () => {
    const told = new Telling().key('s', undefined, 'Control').key(' ', undefined, 'Alt')
    told.tell({ fact: 'key', key: 'c', text: '', modifiers: [], isFrame: true }).tell({ fact: 'closed' })
    expect(steps(told)).toEqual([
      ['press!', 'Control+S', 'window Editor'],
      ['close', 'window Editor'],
    ])
  })

  test('turning to another window is a step where keys follow that have no field', () => {
    const told = new Telling().click(save).key('Tab', undefined, 'Alt')
    told.tell({ fact: 'activated', window: dialog })
    told.window = dialog
    expect(steps(told.type('x'))).toEqual([
      ['click!', 'Save'],
      ['activate', 'window Save As'],
      ['type!', 'x', 'window Save As'],
    ])
  })
})
