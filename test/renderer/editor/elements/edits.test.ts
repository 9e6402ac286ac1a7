import { expect, test } from 'vitest'
import { parseBot } from '../../../../bots/format/index.ts'
import { type BotDocument, openDocument } from '../../../../renderer/editor/document/index.ts'
import { removeElement, renameElement } from '../../../../renderer/editor/elements/edits.ts'
import { elementsOf } from '../../../../renderer/editor/elements/read.ts'
import { usesOf } from '../../../../renderer/editor/elements/uses.ts'
import { elementText } from '../../../../renderer/editor/elements/words.ts'

const BOT = `bot: a
format: 1
steps:
  # Opens the form.
  - browser.click: menu.new # why
    until: form.name
    effect: idempotent
  - browser.fill: form.name
    value: x
`
const ELEMENTS = `# Recorded.
menu:
  new: { link: New } # the link
form:
  name: { textbox: Name, within: area }
  spare: { button: Spare }
area: { css: '#area' }
`
const LOCK = {
  'form.name': { further: [{ by: { css: '#name' } }] },
  'form.spare': { further: [{ by: { css: '#b' } }] },
}

function opened(): BotDocument {
  return openDocument(
    new Map([
      ['bot.yaml', BOT],
      ['elements.yaml', ELEMENTS],
      ['elements.lock', JSON.stringify(LOCK)],
    ]),
  )
}

/** Throws where it is no sound bot. */
function parsed({ texts }: BotDocument) {
  return parseBot({ folder: '/', texts })
}

test('uses are found in every field that names an element', () => {
  const uses = usesOf(opened())
  expect(uses.get('form.name')?.map(({ path, field }) => [path, field])).toEqual([
    ['bot.yaml:steps/0', 'until'],
    ['bot.yaml:steps/1', 'browser.fill'],
  ])
  expect(uses.get('form.spare')).toBeUndefined()
})

test('an element is renamed with all that names it; comments stay', () => {
  const { document } = renameElement('form.name', 'form.full-name')(opened())
  expect([...parsed(document).elements.keys()]).toContain('form.full-name')
  expect(document.texts.get('bot.yaml')).toBe(BOT.replaceAll('form.name', 'form.full-name'))
  expect(document.texts.get('elements.yaml')).toBe(ELEMENTS.replace('  name:', '  full-name:'))
  expect(Object.keys(JSON.parse(document.texts.get('elements.lock') ?? ''))).toEqual([
    'form.full-name',
    'form.spare',
  ])
})

test('what others stand in is renamed for them too', () => {
  const { document } = renameElement('area', 'work')(opened())
  expect(elementsOf(document).elements.get('form.name')?.within?.ref).toBe('work')
})

test('an element moves to another group, and an empty group goes', () => {
  const { document } = renameElement('menu.new', 'form.open')(opened())
  const { elements } = parsed(document)
  expect([...elements.keys()]).toEqual(['form.name', 'form.spare', 'form.open', 'area'])
  expect(document.texts.get('elements.yaml')).not.toContain('menu:')
})

test('an element is removed with what elements.lock knows of it', () => {
  const { document } = removeElement('form.spare')(opened())
  expect([...parsed(document).elements.keys()]).toEqual(['menu.new', 'form.name', 'area'])
  expect(Object.keys(JSON.parse(document.texts.get('elements.lock') ?? ''))).toEqual(['form.name'])
  expect(document.texts.get('elements.yaml')).toContain('# Recorded.')
})

test('a file that is no YAML is left as it is', () => {
  const broken = openDocument(new Map([['elements.yaml', 'a: [']]))
  expect(removeElement('a')(broken).document.texts.get('elements.yaml')).toBe('a: [')
  expect(elementsOf(broken).elements.size).toBe(0)
})

test('an element is said on one line', () => {
  const { elements } = elementsOf(opened())
  expect([...elements.values()].map(elementText)).toEqual([
    'link New',
    'textbox Name',
    'button Spare',
    'css #area',
  ])
})
