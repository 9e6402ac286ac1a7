import { expect, test } from 'vitest'
import { parseBot } from '../../../../bots/format/index.ts'
import { inEachLanguage, stepOf } from '../../../../main/host/runs/sentences.ts'

const BOT = `
bot: test
format: 1
open:
  - browser.open: http://a
transactions:
  each: =["a"]
  as: item
  reference: =item
  steps:
    - flow.each: =["x"]
      as: one
      steps:
        - data.set: =one
          save: inner
    - flow.if: =true
      steps:
        - data.set: then
          save: yes
      else:
        - data.set: otherwise
          save: no
    - call: ledger/find
      with: { number: =item }
    - browser.click: post
      id: post
      verify:
        - data.set: =true
          save: looked
      compensate:
        - browser.click: undo
`
const bot = parseBot({
  folder: '/bot',
  texts: new Map([
    ['bot.yaml', BOT],
    ['elements.yaml', 'post: { button: Post }\nundo: { button: Undo }\n'],
    [
      'subflows/ledger/find.yaml',
      'subflow: ledger/find\ninputs:\n  number: { type: text }\nsteps:\n  - data.set: =inputs.number\n    save: found\n',
    ],
  ]),
})

test('steps of `open` are found by their keys', () => {
  const [step] = bot.open
  expect(step?.kind).toBe('browser.open')
  expect(stepOf(bot, `open/${step?.key}`)).toBe(step)
})

test('steps in rounds, blocks, subflows, and those that look or undo are found by their keys', () => {
  const [each, choice, call, post] = bot.transactions?.steps ?? []
  const saved = (key: string) => stepOf(bot, key)?.save
  expect(saved(`${each?.key}[3]/${each?.blocks.steps?.[0]?.key}`)).toBe('inner')
  expect(saved(`${choice?.key}/${choice?.blocks.steps?.[0]?.key}`)).toBe('yes')
  expect(saved(`${choice?.key}.else/${choice?.blocks.else?.[0]?.key}`)).toBe('no')
  expect(saved(`${call?.key}/${bot.subflows.get('ledger/find')?.steps[0]?.key}`)).toBe('found')
  expect(saved(`post/verify/${post?.verify?.[0]?.key}`)).toBe('looked')
  expect(stepOf(bot, 'post')).toBe(post)
  expect(
    stepOf(bot, `post/compensate/${Array.isArray(post?.compensate) ? post.compensate[0]?.key : ''}`)?.kind,
  ).toBe('browser.click')
})

test('a step that the bot does not have any more is told as missing', () => {
  expect(stepOf(bot, 'gone')).toBeUndefined()
  expect(stepOf(bot, 'post/verify/gone')).toBeUndefined()
})

test('elements are called as people see them', () => {
  const post = stepOf(bot, 'post')
  expect(post && inEachLanguage(post, bot.elements)).toEqual({ en: 'Click Post', de: 'Post anklicken' })
})
