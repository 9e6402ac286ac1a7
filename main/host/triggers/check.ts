import { BotError, suggestion } from '../../../bots/errors/index.ts'
import { readBot } from '../../../bots/index.ts'
import type { Trigger } from '../../api/host/contract/triggers.ts'
import { triggerFormulas } from './formulas.ts'
import { checked } from './kinds/define.ts'
import { triggerKind } from './kinds/index.ts'

/**
 * Refuses a trigger that could never start its bot. Throws BotErrors where the bot cannot be read, `input-missing` or
 * `input-invalid` where its inputs are not given, `value-invalid`, `formula-broken` or `name-unknown`.
 */
export function checkTrigger(trigger: Trigger): void {
  const kind = triggerKind(trigger.kind)
  checked(kind.kind, kind.params, trigger.params)
  triggerFormulas(trigger, kind.gives)
  checkInputs(trigger)
}

function checkInputs({ bot, inputs }: Trigger): void {
  const declared = readBot(bot).inputs
  const names = declared.map(({ name }) => name)
  const unknown = Object.keys(inputs).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new BotError('input-invalid', `The bot has no input "${unknown}"${suggestion(unknown, names)}`, {
      expected: names.length === 0 ? 'no inputs' : `one of ${names.join(', ')}`,
      found: unknown,
      acted: false,
    })
  }
  const missing = declared.find(
    (input) => !input.optional && input.default === undefined && !(input.name in inputs),
  )
  if (missing === undefined) return
  throw new BotError('input-missing', `The input "${missing.title ?? missing.name}" is missing`, {
    expected: 'a text, or a formula of what happened such as =path',
    next: 'Say what the bot is to be given.',
    acted: false,
  })
}
