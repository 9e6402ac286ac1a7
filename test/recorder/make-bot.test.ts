import { expect, test } from 'vitest'
import { botOf } from '../../recorder/make-bot.ts'
import { click, fill, open, the } from './compose/bot/story.ts'

const round = (name: string, hours: string) => {
  const within = { role: 'row', name }
  return [fill(the('textbox', 'Hours', { within }), hours), click(the('button', 'Keep', { within }))]
}
const drafts = [open('http://127.0.0.1/'), ...round('Miller', '8'), ...round('Smith', '6')]
const kindsOf = (bot: ReturnType<typeof botOf>) => bot.steps.map(({ kind }) => kind)

test('what was done to row after row becomes a loop only where that is wished', () => {
  const options = { folder: '/bots/hours' }
  expect(kindsOf(botOf(drafts, options)).length).toBe(drafts.length)
  expect(kindsOf(botOf(drafts, options, { loops: true }))).toEqual(['browser.open', 'flow.each'])
})

test('a bot without a name is called as its first site', () => {
  expect(botOf(drafts, { folder: '/bots/hours' }).name).toBe('127-0-0-1')
  expect(botOf(drafts, { folder: '/bots/hours', name: 'hours' }).name).toBe('hours')
  expect(botOf([], { folder: '/bots/hours' }).name).toBe('recording')
})
