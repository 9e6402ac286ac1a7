import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offeredInputs, withInputs } from '../../../../recorder/compose/inputs/index.ts'
import { botOf } from '../../../../recorder/make-bot.ts'
import { click, fill, open, step, the } from '../bot/story.ts'

const number = the('textbox', 'Invoice no.')
const country = the('combobox', 'Country')
const post = the('button', 'Post')
const posted = step('browser.assert', { target: the('status', 'Done'), text: 'Invoice 1001 posted' })

const recorded = () =>
  botOf(
    [
      open('http://127.0.0.1/'),
      fill(number, '1001'),
      step('browser.select', { target: country, options: ['AT'] }),
      click(post, { effect: 'commit', verify: [posted] }),
    ],
    { folder: '/bots/orders' },
  )

const sourcesOf = (bot: ReturnType<typeof recorded>, at: number) => JSON.stringify(bot.steps[at]?.params)

test('what was typed or chosen is offered, once each, by what its field is called', () => {
  expect(offeredInputs(recorded())).toEqual([
    { ref: 'page.invoice-no', text: '1001', name: 'invoiceNo', title: 'Invoice no.', isTyped: true },
    { ref: 'page.country', text: 'AT', name: 'country', title: 'Country', isTyped: false },
  ])
})

test('an input stands in the step, and wherever else its text is seen; its default is what was recorded', () => {
  const before = recorded()
  const [first] = offeredInputs(before)
  if (!first) throw new Error('nothing was offered')
  const after = withInputs(before, [first])
  expect(after.inputs).toMatchObject([
    { name: 'invoiceNo', type: 'text', title: 'Invoice no.', default: '1001' },
  ])
  expect(after.steps[1]?.params.value).toMatchObject({ source: '=inputs.invoiceNo' })
  expect(after.steps[3]?.verify?.[0]?.params.text).toMatchObject({
    source: '="Invoice " & inputs.invoiceNo & " posted"',
  })
  expect(sourcesOf(after, 2)).toBe(sourcesOf(before, 2))
})

test('without a wish nothing changes, and a name that is taken is not offered again', () => {
  const bot = recorded()
  expect(withInputs(bot, [])).toBe(bot)
  const [first] = offeredInputs(bot)
  const once = withInputs(bot, first ? [first] : [])
  expect(offeredInputs(once).map(({ name }) => name)).toEqual(['country'])
})

test('whatever was typed, the bot stays one that can be read, and its input gives the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }), (text) => {
      const bot = botOf([open('http://127.0.0.1/'), fill(number, text)], { folder: '/bots/any' })
      const offered = offeredInputs(bot)
      const after = withInputs(bot, offered)
      expect(after.inputs.map((input) => input.default)).toEqual(offered.map((each) => each.text))
    }),
  )
})
