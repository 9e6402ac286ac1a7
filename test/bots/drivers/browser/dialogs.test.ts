import { EventEmitter } from 'node:events'
import { beforeEach, expect, test } from 'vitest'
import { Dialogs } from '../../../../bots/drivers/browser/dialogs.ts'

let dialogs: Dialogs
let context: EventEmitter
let answers: string[]

beforeEach(() => {
  dialogs = new Dialogs()
  context = new EventEmitter()
  answers = []
  dialogs.watch(context)
})

function ask(message: string): void {
  context.emit('dialog', {
    type: () => 'prompt',
    message: () => message,
    accept: async (text?: string) => void answers.push(`${message} ${text ?? 'yes'}`),
    dismiss: async () => void answers.push(`${message} no`),
  })
}

test('answers that are expected one after another are given in turn', () => {
  dialogs.expect({ accept: true, text: 'Ann' })
  dialogs.expect({ accept: false })
  dialogs.expect({ accept: true })
  dialogs.begin()
  for (const question of ['Name?', 'Again?', 'Sure?']) ask(question)
  expect(answers).toEqual(['Name? Ann', 'Again? no', 'Sure? yes'])
  expect(() => dialogs.check()).not.toThrow()
  expect(dialogs.last).toBe('Sure?')
})

test('an answer that nobody asked for is not given to what is asked later', () => {
  dialogs.expect({ accept: true })
  dialogs.begin()
  dialogs.expect({ accept: false })
  dialogs.begin()
  ask('Delete?')
  expect(answers).toEqual(['Delete? no'])
})

test('one question more than was expected is told', () => {
  dialogs.expect({ accept: true })
  dialogs.begin()
  ask('Sure?')
  ask('Really?')
  expect(answers).toEqual(['Sure? yes', 'Really? no'])
  expect(() => dialogs.check()).toThrow('not expected')
})
