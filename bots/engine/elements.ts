import type { ElementDescription } from '../elements/types.ts'
import { BotError, suggestion } from '../errors/index.ts'
import { isFormula } from '../format/formula/index.ts'
import type { AuthoredElement, Bot } from '../format/model.ts'
import { formulasOfElement } from '../format/read/walk.ts'
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
  const description = await describe(authored, frame, key)
  if (formulasOfElement(authored).length === 0) constant.set(authored, description)
  return description
}

/** The element as the author wrote it; throws `element-unknown`. */
export function authoredElement(bot: Bot, ref: string): AuthoredElement {
  const authored = bot.elements.get(ref)
  if (authored) return authored
  throw new BotError(
    'element-unknown',
    `There is no element "${ref}"${suggestion(ref, bot.elements.keys())}`,
    { acted: false },
  )
}

async function describe(authored: AuthoredElement, frame: Frame, key: string): Promise<ElementDescription> {
  const { ref, role, further, fingerprint } = authored
  const text = (value: unknown, name: string) => worked(value, frame, `${key}.${name}`)
  const texts = (values: object) => workedTexts(values, text)
  return {
    ref,
    role,
    further,
    fingerprint,
    name: authored.name === undefined ? undefined : String(await text(authored.name, 'name')),
    by: authored.by && (await texts(authored.by)),
    nth: authored.nth === undefined ? undefined : Number(await text(authored.nth, 'nth')),
    within: authored.within && (await describe(authored.within, frame, `${key}.within`)),
    frame: authored.frame && (await describe(authored.frame, frame, `${key}.frame`)),
    window: authored.window && (await texts(authored.window)),
  }
}

async function workedTexts(
  values: object,
  work: (value: unknown, name: string) => Promise<unknown>,
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(values)) texts[name] = String(await work(value, name))
  return texts
}

async function worked(value: unknown, frame: Frame, key: string): Promise<unknown> {
  return isFormula(value) ? evaluate(value, frame, key) : value
}
