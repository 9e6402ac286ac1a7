import { expect, test } from 'vitest'
import { chromeStepTypes } from '../../../bots/exchange/chrome/schema.ts'
import { sideActions, sideControl } from '../../../bots/exchange/selenium/commands.ts'
import { allSteps } from '../../../bots/format/index.ts'
import { importedJson, importedScript } from './imported.ts'

const selectors = [['#a']]
const fields: Readonly<Record<string, object>> = {
  change: { selectors, value: 'x' },
  click: { selectors, offsetX: 1, offsetY: 1 },
  doubleClick: { selectors, offsetX: 1, offsetY: 1 },
  customStep: { name: 'mine', parameters: {} },
  emulateNetworkConditions: { download: 1, upload: 1, latency: 1 },
  hover: { selectors },
  keyDown: { key: 'Enter' },
  keyUp: { key: 'Enter' },
  navigate: { url: 'http://127.0.0.1/' },
  scroll: { x: 0, y: 9 },
  setViewport: { width: 9, height: 9 },
  waitForElement: { selectors },
  waitForExpression: { expression: 'true' },
}

/** What everything carried over is told with. */
const ALWAYS = ['which acts change the world for good']

test.each(chromeStepTypes)('a Chrome step %s is carried over, or told with its place', (type) => {
  const { bot, omissions } = importedJson({ title: 't', steps: [{ type, ...fields[type] }] })
  const told = omissions.filter(({ what }) => !ALWAYS.includes(what))
  expect(bot.steps.length + told.length + (bot.browser ? 1 : 0)).toBeGreaterThan(0)
  for (const { at, what, why } of told) expect([at, what, why]).not.toContain('')
  expect(told.every(({ at }) => at.startsWith('steps'))).toBe(true)
})

test('a Chrome step of a type that is not known yet is told, and stops the bot', () => {
  const { bot, omissions } = importedJson({ title: 't', steps: [{ type: 'teleport', where: 1 }] })
  expect(omissions).toContainEqual({
    at: 'steps[0]',
    what: 'teleport',
    why: 'This type of step is not known.',
  })
  expect(bot.steps).toMatchObject([{ kind: 'flow.fail', note: expect.stringContaining('teleport') }])
})

const block = (command: string) => {
  const end = command === 'do' || command === 'repeatIf' ? 'repeatIf' : 'end'
  const opening = ['elseIf', 'else', 'end'].includes(command) ? 'if' : command === 'repeatIf' ? 'do' : command
  const condition = `$\{v} > 1`
  const inner = ['elseIf', 'else'].includes(command) ? [{ command, target: condition }] : []
  const body = { command: 'click', target: 'id=a' }
  return [
    { command: opening, target: opening === 'forEach' ? 'v' : condition, value: 'w' },
    body,
    ...inner,
    { command: end, target: 'true' },
  ]
}

test.each([...sideActions, ...sideControl])(
  'the command %s of Selenium IDE is carried over, or told with its place',
  (command) => {
    const store = { command: 'store', target: '3', value: 'v' }
    const own = (sideControl as readonly string[]).includes(command)
      ? block(command)
      : [{ command, target: command.startsWith('storeAttr') ? 'id=a@href' : 'id=a', value: 'label=x' }]
    const { bot, omissions } = importedJson({
      name: 'p',
      tests: [{ id: '1', name: 'a', commands: [store, ...own] }],
    })
    const told = omissions.filter(({ what }) => !ALWAYS.includes(what))
    const mouse = ['mouseDown', 'mouseDownAt', 'mouseUp', 'mouseUpAt']
    const isPlace = command === 'selectFrame'
    expect(allSteps(bot.steps).length - 1 + told.length + (isPlace ? 1 : 0), command).toBeGreaterThan(0)
    if (mouse.includes(command)) expect(told).toMatchObject([{ what: command, at: 'tests[0].commands[1]' }])
  },
)

test('nothing that is left out is silent: a script says each gap where it stands', () => {
  const { bot, omissions } = importedScript('await page.teleport(1)')
  expect(omissions).toContainEqual({
    at: 'line 3, column 9',
    what: 'page.teleport',
    why: 'A bot has no step for this.',
  })
  expect(bot.steps).toMatchObject([{ kind: 'flow.fail' }])
})
