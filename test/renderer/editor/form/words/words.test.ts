import { expect, test } from 'vitest'
import { kindRules } from '../../../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../../../bots/steps/index.ts'
import { commonFieldsOf } from '../../../../../renderer/editor/form/model/common-fields.ts'
import { fieldsOfKind } from '../../../../../renderer/editor/form/model/fields.ts'
import { choiceText } from '../../../../../renderer/editor/form/words/choices.ts'
import { helpText } from '../../../../../renderer/editor/form/words/help.ts'
import { helpDe } from '../../../../../renderer/editor/form/words/help-de.ts'
import { labelOf } from '../../../../../renderer/editor/form/words/labels.ts'
import {
  aboutFields,
  browserFields,
  itemFields,
  resultField,
  sectionsOf,
  typesOf,
} from '../../../../../renderer/editor/head/fields.ts'

const fields = [
  ...[...kindRules(catalogue).values()].flatMap((rule) => [...fieldsOfKind(rule), ...commonFieldsOf(rule)]),
  ...aboutFields,
  ...browserFields,
  ...itemFields,
  resultField,
]

test('every field says in English and in German what it is for', () => {
  expect(fields.filter(({ help }) => help === '').map(({ field }) => field)).toEqual([])
  const untold = fields.filter(({ help }) => helpText(help, 'de') === help)
  expect(untold.map(({ help }) => help)).toEqual([])
})

test('nothing is translated that no field says', () => {
  const said = new Set(fields.map(({ help }) => help))
  expect(Object.keys(helpDe).filter((english) => !said.has(english))).toEqual([])
})

test('every field has a German name, and an English one without dashes', () => {
  const humanised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')
  const same = ['text', 'title', 'format', 'pause', 'name', 'route', 'position']
  const untold = fields.filter(({ name }) => labelOf(name, 'de') === humanised(name) && !same.includes(name))
  expect([...new Set(untold.map(({ name }) => name))]).toEqual([])
  expect(fields.filter(({ name }) => labelOf(name, 'en').includes('-'))).toEqual([])
})

test('every type of input and asset, and every permission, has a name in both languages', () => {
  const permissions = browserFields.flatMap(({ type }) =>
    type.type === 'list' && type.of.type === 'choice' ? type.of.choices : [],
  )
  const choices = [...sectionsOf('bot.yaml').flatMap(typesOf), ...permissions]
  expect(choices.length).toBeGreaterThan(20)
  for (const language of ['en', 'de'] as const)
    expect(choices.filter((choice) => choiceText(choice, language) === choice)).toEqual([])
})
