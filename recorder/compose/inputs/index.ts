import { type Bot, type InputDeclaration, parseBot, printBot } from '../../../bots/format/index.ts'
import { allSteps } from '../../../bots/format/read/walk.ts'
import { camel, unique, wordsOf } from '../bot/words.ts'
import { elementsOfEachRow } from '../many/elements.ts'
import { TELLING } from '../many/row-texts.ts'
import { stepsOfEachRow } from '../many/steps.ts'
import { typedValues } from '../many/typed-values.ts'

/** A text that was typed or chosen, and could be given anew for each run. */
export interface OfferedInput {
  /** The element that it went into. */
  readonly ref: string
  readonly text: string
  /** A name for the input that is free. */
  readonly name: string
  /** What the field is called. */
  readonly title: string
  /** It was typed and not chosen: so it is likely to be another one the next time. */
  readonly isTyped: boolean
}

/** What becomes an input: the text that went into the element, from now on given by this name. */
export type InputWish = Pick<OfferedInput, 'ref' | 'text' | 'name' | 'title'>

const HERE = { file: 'bot.yaml', line: 1, column: 1 }
const TYPING = ['browser.fill', 'browser.type']
/** What is clicked by its own text is another element each time, and no value. */
const FIELDS = [...TYPING, 'browser.select']

/** What was typed or chosen, each once, in the order of the steps. */
export function offeredInputs(bot: Bot): OfferedInput[] {
  const taken = new Set(bot.inputs.map(({ name }) => name))
  const fields = targetsOf(bot, FIELDS)
  const typedInto = targetsOf(bot, TYPING)
  const seen = new Set<string>()
  return typedValues(bot, bot.steps).flatMap(({ ref, text, words }) => {
    const key = JSON.stringify([ref, text])
    if (seen.has(key) || !fields.has(ref)) return []
    seen.add(key)
    const name = unique(camel(wordsOf(ref.split('.').at(-1)), 'text'), taken, '')
    return [{ ref, text, name, title: titleOf(bot, ref) ?? words.join(' '), isTyped: typedInto.has(ref) }]
  })
}

/**
 * The bot with inputs in place of texts that were typed, each with the text as its default; wherever else such a text is
 * seen, as in a message that is looked for, it is the input's too. The bot is checked like every one that is read.
 */
export function withInputs(bot: Bot, wishes: readonly InputWish[]): Bot {
  if (wishes.length === 0) return bot
  const typed = wishes.map(({ ref, text, name }) => ({ ref, text, formula: `inputs.${name}` }))
  const ids = new Set(allSteps(bot.steps).flatMap(({ id }) => id ?? []))
  const changed = {
    ...bot,
    inputs: [...bot.inputs, ...wishes.map(declared)],
    elements: elementsOfEachRow(bot.elements, telling(typed)),
    steps: stepsOfEachRow(bot.steps, { typed, holes: telling(typed), fixed: [], ids }),
  }
  return parseBot({ folder: bot.folder, texts: printBot(changed) })
}

function declared({ name, title, text }: InputWish): InputDeclaration {
  return { name, type: 'text', ...(title !== '' && { title }), default: text, optional: false, at: HERE }
}

/** Elements that steps of these kinds are about. */
function targetsOf({ steps }: Bot, kinds: readonly string[]): Set<string> {
  const found = allSteps(steps).filter(({ kind }) => kinds.includes(kind))
  return new Set(found.map(({ params }) => String(params.target)))
}

/** A short word stands in other texts by chance. */
function telling<T extends { readonly text: string }>(typed: readonly T[]): T[] {
  return typed.filter(({ text }) => TELLING.test(text))
}

function titleOf({ elements }: Bot, ref: string): string | undefined {
  const element = elements.get(ref)
  return [element?.by?.label, element?.name, element?.by?.placeholder]
    .filter((text) => typeof text === 'string')
    .find((text) => text !== '')
}
