import { expect, test } from 'vitest'
import { openDocument } from '../../../../../renderer/editor/document/index.ts'
import { credentialsOf, namesAt } from '../../../../../renderer/editor/form/formula/names.ts'

const BOT = `bot: a
format: 1
inputs:
  folder: { type: folder }
assets:
  site: { type: url }
  account: { type: credential }
open:
  - browser.open: =assets.site
    save: ignored
transactions:
  each: =$files(inputs.folder, "*.png")
  as: scan
  reference: =scan.sha256
  steps:
    - document.read: =scan
      save: text
    - flow.each: =text.pages
      as: page
      index: round
      steps:
        - data.set: =page.width
          save: width
    - flow.try:
      steps:
        - data.set: 1
          save: tried
      catch:
        - data.set: =error.code
    - browser.click: post
      effect: commit
      verify:
        - data.set: 1
          save: seen
        - data.set: =seen = 1
close:
  - data.set: 1
`
const LOG_IN = `subflow: log-in
inputs:
  user: { type: text }
steps:
  - data.set: =inputs.user
`
const document = openDocument(
  new Map([
    ['bot.yaml', BOT],
    ['subflows/log-in.yaml', LOG_IN],
  ]),
)
const at = (path: string) => namesAt(document, path).map(({ name }) => name)

test('inputs and assets with their fields stand at the beginning of every flow', () => {
  expect(namesAt(document, 'bot.yaml:open/0')).toEqual([
    { name: 'inputs', from: 'inputs', fields: ['folder'] },
    { name: 'assets', from: 'assets', fields: ['site', 'account'] },
  ])
  expect(namesAt(document, 'subflows/log-in.yaml:steps/0')).toEqual([
    { name: 'inputs', from: 'inputs', fields: ['user'] },
    { name: 'assets', from: 'assets', fields: ['site', 'account'] },
  ])
})

test('a step knows what was saved before it, with the fields of the result', () => {
  const names = namesAt(document, 'bot.yaml:transactions.steps/1')
  expect(names.map(({ name }) => name)).toEqual(['inputs', 'assets', 'scan', 'ignored', 'text'])
  const text = names.find(({ name }) => name === 'text')
  expect(text).toMatchObject({ from: 'step', kind: 'document.read' })
  expect(text?.fields).toContain('pages')
})

test('variables of a loop are known inside it, and what it saved behind it too', () => {
  expect(at('bot.yaml:transactions.steps/1/steps/0')).toEqual(expect.arrayContaining(['page', 'round']))
  const behind = at('bot.yaml:transactions.steps/2')
  expect(behind).toContain('width')
  expect(behind).not.toContain('page')
})

test('the error is known where it is caught, and nowhere else', () => {
  expect(at('bot.yaml:transactions.steps/2/catch/0')).toContain('error')
  expect(at('bot.yaml:transactions.steps/3')).not.toContain('error')
})

test('what verify and the items save is theirs alone', () => {
  expect(at('bot.yaml:transactions.steps/3/verify/1')).toContain('seen')
  expect(at('bot.yaml:close/0')).toEqual(['inputs', 'assets', 'ignored'])
})

test('credentials are told apart from other assets', () => {
  expect(credentialsOf(document)).toEqual(['account'])
})

test('a path that leads nowhere knows nothing of a file that is not there', () => {
  expect(namesAt(document, 'subflows/none.yaml:steps/0')).toEqual([])
})
