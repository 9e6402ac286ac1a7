import { expect, it } from 'vitest'
import { lint } from '../../../../bots/format/index.ts'
import { printBot } from '../../../../bots/format/print/print.ts'
import { toBot } from '../../../../recorder/compose/bot/index.ts'
import { loopsIn } from '../../../../recorder/compose/loops.ts'
import { withLoops } from '../../../../recorder/compose/many/loop.ts'
import { click, fill, open, step, the } from '../bot/story.ts'

const round = (name: string, hours: string) => {
  const within = { role: 'row', name }
  return [
    click(the('button', 'Edit', { within })),
    fill(the('textbox', 'Hours', { within }), hours),
    click(the('button', 'Save', { within }), {
      effect: 'commit',
      verify: [step('browser.assert', { target: the('status'), text: `${name} saved` })],
    }),
  ]
}
const drafts = [
  open('http://127.0.0.1/'),
  ...round('Miller', '8'),
  ...round('Smith', '6'),
  ...round('Young', '7'),
  click(the('button', 'Edit', { within: { role: 'row', name: 'Miller' } })),
]
const bot = toBot(drafts, { name: 'hours', folder: '/bots/hours' })

it('puts a loop in place of what was done to row after row', () => {
  const looped = withLoops(bot, drafts, loopsIn(drafts))
  const texts = printBot(looped)
  expect(texts.get('bot.yaml')).toMatchInlineSnapshot(`
    "bot: hours
    format: 1
    steps:
      - browser.open: http://127.0.0.1/
      - flow.each:
          - row: Miller
            value1: "8"
          - row: Smith
            value1: "6"
          - row: Young
            value1: "7"
        as: item
        steps:
          - browser.click: page.edit
            effect: idempotent
          - browser.fill: page.hours
            value: =item.value1
          - browser.click: page.save
            id: save
            effect: commit
            verify:
              - browser.assert: page.status
                text: =item.row & " saved"
              - data.set: true
      - browser.click: page.edit-miller
        effect: idempotent
    "
  `)
  expect(texts.get('elements.yaml')).toMatchInlineSnapshot(`
    "page:
      miller-row: { row: Miller }
      edit-miller: { button: Edit, within: page.miller-row }
      status: { status: "" }
      edit: { button: Edit, within: { row: =item.row } }
      hours: { textbox: Hours, within: { row: =item.row } }
      save: { button: Save, within: { row: =item.row } }
    "
  `)
  expect(lint(looped)).toEqual([])
})

it('changes nothing for a proposal whose steps are gone', () => {
  const others = drafts.filter((_draft, at) => at !== 5)
  const short = toBot(others, { name: 'hours', folder: '/bots/hours' })
  const looped = withLoops(short, others, loopsIn(drafts))
  expect(looped.steps.map(({ kind }) => kind)).toEqual(short.steps.map(({ kind }) => kind))
})

it('makes several loops, whose commits have ids of their own', () => {
  const twice = [
    ...drafts.slice(0, 7),
    open('http://127.0.0.1/others'),
    ...round('Black', '1'),
    ...round('White', '2'),
  ]
  const looped = withLoops(toBot(twice, { name: 'hours', folder: '/bots/hours' }), twice, loopsIn(twice))
  expect(looped.steps.map(({ kind }) => kind)).toEqual([
    'browser.open',
    'flow.each',
    'browser.open',
    'flow.each',
  ])
  const commits = looped.steps.flatMap(({ blocks }) => (blocks.steps ?? []).flatMap(({ id }) => id ?? []))
  expect(new Set(commits).size).toBe(2)
})
