import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exportBot, importRecording } from '../../../bots/exchange/index.ts'
import { type Bot, parseBot } from '../../../bots/format/index.ts'

const text = fc.stringMatching(/^[A-Za-zäß][\w äß.,'-]{0,18}[a-z]$/)
const first = fc.oneof(
  fc.record({ role: fc.constantFrom('button', 'textbox', 'link', 'checkbox'), name: text }),
  fc.record({
    by: fc.oneof(
      fc.record({ css: fc.constantFrom('#a', 'form > .b', '[name="c"]') }),
      fc.record({ xpath: fc.constantFrom('//a[1]', '//*[@id="x"]') }),
      fc.record({ text }),
      fc.record({ placeholder: text }),
      fc.record({ 'test-id': text }),
    ),
  }),
)
const frame = fc.option(
  fc.record({ css: fc.constant('iframe, frame'), nth: fc.integer({ min: 1, max: 3 }) }),
  { nil: undefined },
)
const element = fc.record({ first, frame })

/** Steps that the Recorder can hold, each on an element of its own. */
const step = fc.oneof(
  fc.record({
    kind: fc.constantFrom('browser.click', 'browser.double-click', 'browser.hover', 'browser.wait'),
    element,
  }),
  fc.record({
    kind: fc.constant('browser.click'),
    element,
    more: fc.constantFrom({ button: 'right' }, { modifiers: ['Control', 'Shift'] }),
  }),
  fc.record({
    kind: fc.constant('browser.fill'),
    element,
    more: fc.record({ value: fc.string().filter((one) => !/\p{C}/u.test(one)) }),
  }),
  fc.record({
    kind: fc.constant('browser.wait'),
    element,
    more: fc.record({ state: fc.constantFrom('hidden', 'enabled', 'disabled') }),
  }),
  fc.record({
    kind: fc.constant('browser.press'),
    main: fc.constantFrom('Enter', 'Control+A', 'Control+Shift+K', 'F5'),
  }),
  fc.record({ kind: fc.constant('browser.open'), main: fc.webUrl() }),
  fc.record({
    kind: fc.constant('browser.scroll'),
    more: fc.record({
      by: fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -999, max: 999 }) }),
    }),
  }),
  fc.record({ kind: fc.constant('browser.close-tab') }),
)
type Drawn = {
  kind: string
  element?: { first: { role?: string; name?: string; by?: object }; frame?: object | undefined }
  more?: object
  main?: string
}

function botOf(steps: readonly Drawn[]): Bot {
  const elements: Record<string, object> = {}
  const written = steps.map(({ kind, element, more, main }, index) => {
    if (element) {
      const { role, name, by } = element.first
      elements[`e${index}`] = {
        ...(role && { [role]: name }),
        ...by,
        ...(element.frame && { frame: element.frame }),
      }
    }
    const value = escaped(more ?? {})
    return { [kind]: element ? `p.e${index}` : (main ?? null), ...value }
  })
  const texts = new Map([
    ['bot.yaml', JSON.stringify({ bot: 'a', format: 1, title: 'A', steps: written })],
    ['elements.yaml', JSON.stringify({ p: elements })],
  ])
  return parseBot({ folder: '/a', texts })
}

function escaped(fields: object): object {
  return Object.fromEntries(
    Object.entries(fields).map(([name, one]) => [
      name,
      typeof one === 'string' && one.startsWith('=') ? `=${one}` : one,
    ]),
  )
}

/** What the steps do, whatever their elements are called. */
function meaning(bot: Bot): unknown {
  const described = (ref: unknown) => {
    const found = bot.elements.get(String(ref))
    if (!found) return ref
    const { role, name, by, nth, frame } = found
    return { role, name, by, nth, frame: frame && { by: frame.by, nth: frame.nth } }
  }
  return bot.steps.map(({ kind, params, effect }) => ({
    kind,
    effect,
    params: { ...params, target: described(params.target) },
  }))
}

test('a bot that goes through the format of Chrome’s Recorder does the same as before', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
      const bot = botOf(steps as Drawn[])
      const { text } = exportBot(bot, 'chrome-recorder')
      const back = importRecording(text, { file: 'a.json', folder: '/a' }).bot
      expect(meaning(back)).toEqual(meaning(bot))
    }),
    { numRuns: 300 },
  )
})
