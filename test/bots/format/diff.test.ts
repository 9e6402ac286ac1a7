import { expect, it } from 'vitest'
import { diffBots, parseBot } from '../../../bots/format/index.ts'
import { botOf, files, sample } from './sample.ts'

const texts = (before: string, after: string) => diffBots(botOf(before), botOf(after)).map(({ text }) => text)

it('finds nothing in the same bot, nor in comments and layout', () => {
  const bot = parseBot(files())
  const commented = files({ 'bot.yaml': `# new\n${sample['bot.yaml']}` })
  expect(diffBots(bot, parseBot(commented))).toEqual([])
})

it.each([
  [
    'a new step',
    '- flow.fail: a',
    '- flow.fail: a\n- flow.fail: b',
    ['steps: the step "flow.fail b" is new'],
  ],
  [
    'a step that is gone',
    '- flow.fail: a\n- flow.fail: b',
    '- flow.fail: b',
    ['steps: the step "flow.fail a" is gone'],
  ],
  [
    'a step at another place',
    '- flow.fail: a\n- flow.fail: b\n- flow.fail: c',
    '- flow.fail: c\n- flow.fail: a\n- flow.fail: b',
    ['steps: the step "flow.fail c" stands at another place'],
  ],
  [
    'another value',
    '- browser.fill: form.name\n  value: x',
    '- browser.fill: form.name\n  value: =1',
    ['steps / browser.fill form.name: "value" was x and is now =1'],
  ],
  [
    'an effect, at a step with an id',
    '- browser.click: form.save\n  id: post',
    '- browser.click: form.save\n  id: post\n  effect: idempotent',
    ['steps / post: "effect" was commit and is now idempotent'],
  ],
  [
    'a step inside another',
    '- flow.if: =1 = 1\n  steps: []',
    '- flow.if: =1 = 1\n  steps:\n    - flow.fail: a',
    ['steps / flow.if =1 = 1 / steps: the step "flow.fail a" is new'],
  ],
])('tells of %s', (_what, before, after, expected) => {
  expect(texts(before, after)).toEqual(expected)
})

it('tells of inputs, retries and elements', () => {
  const changed = files({
    'bot.yaml': (sample['bot.yaml'] ?? '')
      .replace('retries: 2', 'retries: 3')
      .replace('default: 1000', 'default: 5'),
    'elements.yaml': (sample['elements.yaml'] ?? '').replace('button: Post', 'button: Send'),
  })
  expect(diffBots(parseBot(files()), parseBot(changed)).map(({ where, what }) => `${what} ${where}`)).toEqual(
    ['changed transactions', 'changed inputs', 'changed elements'],
  )
})
