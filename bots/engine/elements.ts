import type { ElementDescription } from '../elements/types.ts'
import { BotError, suggestion } from '../errors/index.ts'
import type { AuthoredElement, Bot } from '../format/model.ts'
import { formulasOfElement } from '../format/read/walk.ts'
import { describe } from './described.ts'
import { evaluate } from './evaluate.ts'
import type { Frame } from './run.ts'

/** Elements without formulas are the same each time. */
const constant = new WeakMap<AuthoredElement, ElementDescription>()

/** The element of that name with the formulas in it worked out; throws `element-unknown`. */
export async function describeElement(ref: string, frame: Frame, key: string): Promise<ElementDescription> {
  const { bot, options } = frame.unit.run
  const authored = options.debugger?.element(ref) ?? authoredElement(bot, ref)
  const known = constant.get(authored)
  if (known) return known
  const description = await describe(authored, (formula, name) => evaluate(formula, frame, `${key}.${name}`))
  if (formulasOfElement(authored).length === 0) constant.set(authored, description)
  return description
}

/** The element as the author wrote it; throws `element-unknown`. */
export function authoredElement(bot: Pick<Bot, 'elements'>, ref: string): AuthoredElement {
  const authored = bot.elements.get(ref)
  if (authored) return authored
  throw new BotError(
    'element-unknown',
    `There is no element "${ref}"${suggestion(ref, bot.elements.keys())}`,
    { acted: false },
  )
}
