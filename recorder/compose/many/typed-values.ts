import { isFormula } from '../../../bots/format/formula/index.ts'
import type { AuthoredElement, Bot, Step } from '../../../bots/format/model.ts'
import { wordsOf } from '../bot/words.ts'

/** A text that a person typed or chose, and where. */
export interface TypedValue {
  /** The element that it went into; for what was chosen by its own text, that element itself. */
  readonly ref: string
  readonly text: string
  /** What the field is called, in words. */
  readonly words: readonly string[]
}

/** Parameters that hold what a person typed or chose, by the kind of step. */
const TYPED: Readonly<Record<string, string>> = {
  'browser.fill': 'value',
  'browser.type': 'text',
  'browser.select': 'options',
}
/** What is chosen by clicking on its text. */
const CHOICES: ReadonlySet<string> = new Set(['option', 'radio', 'menuitemradio'])

/** Everything that was typed or chosen as text, in the order of the steps. */
export function typedValues(bot: Pick<Bot, 'elements'>, steps: readonly Step[]): TypedValue[] {
  return steps.flatMap((step) => [
    ...typedIn(step, bot.elements),
    ...Object.values(step.blocks).flatMap((block) => typedValues(bot, block)),
  ])
}

function typedIn({ kind, params }: Step, elements: Bot['elements']): TypedValue[] {
  const ref = String(params.target)
  const element = elements.get(ref)
  const words = [...new Set([...wordsOf(ref.split('.').at(-1)), ...wordsOf(textOf(element?.name))])]
  const typed = TYPED[kind]
  if (typed !== undefined) return textsOf(params[typed]).map((text) => ({ ref, text, words }))
  const isChoice = ['browser.click', 'browser.check'].includes(kind) && CHOICES.has(element?.role ?? '')
  const name = textOf(element?.name)
  return isChoice && name !== undefined && params.checked !== false
    ? [
        {
          ref,
          text: name,
          words: wordsOf(element?.within?.role === undefined ? undefined : textOf(element.within.name)),
        },
      ]
    : []
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function textOf(text: AuthoredElement['name']): string | undefined {
  return isFormula(text) ? undefined : typeof text === 'string' ? text : undefined
}
