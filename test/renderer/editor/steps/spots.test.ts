import { expect, test } from 'vitest'
import { catalogue } from '../../../../bots/steps/index.ts'
import { insertStep, openDocument, type Row, rowsOf } from '../../../../renderer/editor/document/index.ts'
import { clicked } from '../../../../renderer/editor/steps/selecting.ts'
import {
  dropSpot,
  newStep,
  nextSpot,
  spotForNew,
  spotInside,
  spotOutside,
} from '../../../../renderer/editor/steps/spots.ts'

const document = openDocument(
  new Map([
    [
      'bot.yaml',
      'bot: b\nformat: 1\nsteps:\n  - flow.if: =true\n    steps:\n      - data.set: a\n      - data.set: b\n  - data.set: c\n',
    ],
  ]),
)
const rows = rowsOf(document, 'bot.yaml', new Set())

test('a new step goes behind the selected one, to the start of a selected list, else to the end', () => {
  expect(spotForNew(document, 'bot.yaml', undefined)).toEqual({ list: 'bot.yaml:steps', index: 2 })
  expect(spotForNew(document, 'bot.yaml', 'bot.yaml:steps/0')).toEqual({ list: 'bot.yaml:steps', index: 1 })
  expect(spotForNew(document, 'bot.yaml', 'bot.yaml:steps/0/steps')).toEqual({
    list: 'bot.yaml:steps/0/steps',
    index: 0,
  })
})

test('a new step goes into a selected one that is to hold steps and holds none', () => {
  const empty = openDocument(
    new Map([['bot.yaml', 'bot: b\nformat: 1\nsteps:\n  - flow.if: =true\n    steps: []\n']]),
  )
  expect(spotForNew(empty, 'bot.yaml', 'bot.yaml:steps/0')).toEqual({
    list: 'bot.yaml:steps/0/steps',
    index: 0,
  })
})

test('keys move a step within its list, at its end out of the container, and into the one above', () => {
  expect(nextSpot(document, ['bot.yaml:steps/1'], -1)).toEqual({ list: 'bot.yaml:steps', index: 0 })
  expect(nextSpot(document, ['bot.yaml:steps/0'], 1)).toEqual({ list: 'bot.yaml:steps', index: 2 })
  expect(nextSpot(document, ['bot.yaml:steps/0/steps/1'], 1)).toEqual({ list: 'bot.yaml:steps', index: 1 })
  expect(nextSpot(document, ['bot.yaml:steps/1'], 1)).toBeUndefined()
  expect(spotOutside('bot.yaml:steps/0/steps', 1)).toEqual({ list: 'bot.yaml:steps', index: 1 })
  expect(spotInside(document, 'bot.yaml:steps/1')).toEqual({ list: 'bot.yaml:steps/0/steps', index: 2 })
})

test('what is dropped goes before, behind, or into a row', () => {
  const row = rows[0] as Row
  expect(dropSpot(document, row, 'before')).toEqual({ list: 'bot.yaml:steps', index: 0 })
  expect(dropSpot(document, row, 'after')).toEqual({ list: 'bot.yaml:steps', index: 1 })
  expect(dropSpot(document, row, 'into')).toEqual({ list: 'bot.yaml:steps/0/steps', index: 0 })
})

test('Shift takes all rows in between, Ctrl adds and takes away', () => {
  const [first = '', second = '', third = ''] = rows.map(({ path }) => path)
  expect(clicked(rows, [first], third, { shift: true, toggle: false })).toEqual([first, second, third])
  expect(clicked(rows, [third], first, { shift: true, toggle: false })).toEqual([third, second, first])
  expect(clicked(rows, [first], third, { shift: false, toggle: true })).toEqual([first, third])
  expect(clicked(rows, [first, third], first, { shift: false, toggle: true })).toEqual([third])
})

test.each(catalogue.map(({ kind }) => kind))('a new %s stands in the list as a step of its kind', (kind) => {
  const { document: after } = insertStep({ list: 'bot.yaml:steps', index: 0 }, newStep(kind))(document)
  expect(rowsOf(after, 'bot.yaml', new Set())[0]).toMatchObject({ type: 'step', step: { kind } })
})
