import type { Bot, Step } from '../../../bots/format/model.ts'
import { readBot } from '../../../bots/index.ts'
import { sentence } from '../../../bots/steps/sentence.ts'
import type { SentenceByLanguage } from '../../api/host/contract/run-story.ts'
import { elementTitle } from '../element-title.ts'
import { cut } from './cut.ts'

/** Says the steps of a bot by what they are called in the journal. */
export interface Sentences {
  /** The step of a key; undefined where the bot has none, as when it was edited since. */
  step(key: string): Step | undefined
  /** Its sentence, else the key itself. */
  of(key: string): SentenceByLanguage
}

/** The sentences of the bot in a folder, as it is now; keys alone where it cannot be read any more. */
export function sentencesOf(folder: string): Sentences {
  const bot = readable(folder)
  const step = (key: string) => bot && stepOf(bot, key)
  return {
    step,
    of(key) {
      const found = step(key)
      return bot && found ? inEachLanguage(found, bot.elements) : { en: cut(key), de: cut(key) }
    },
  }
}

/** What a step does, in the words of each language; its elements are called as people see them. */
export function inEachLanguage(step: Step, elements: Bot['elements']): SentenceByLanguage {
  const titleOf = elementTitle(elements)
  return { en: cut(sentence(step, 'en', titleOf)), de: cut(sentence(step, 'de', titleOf)) }
}

/** The elements of the bot in a folder; none where it cannot be read. */
export function elementsOf(folder: string): Bot['elements'] {
  return readable(folder)?.elements ?? new Map()
}

/** The step of a key such as `flow.each lines[2]/call ledger/find/browser.fill number`: keys from the outside in. */
export function stepOf(bot: Bot, key: string): Step | undefined {
  const outer = [...(bot.transactions?.steps ?? []), ...bot.steps]
  if (key.startsWith('open/')) return inList(bot, bot.open, key.slice('open/'.length))
  if (key.startsWith('close/')) return inList(bot, bot.close, key.slice('close/'.length))
  return inList(bot, outer, key)
}

function inList(bot: Bot, steps: readonly Step[], key: string): Step | undefined {
  // Keys may hold slashes of their own, so the longest that fits is the one.
  const fitting = steps
    .filter((step) => key.startsWith(step.key) && /^($|[/[.])/.test(key.slice(step.key.length)))
    .sort((a, b) => b.key.length - a.key.length)
  for (const step of fitting) {
    const rest = key.slice(step.key.length)
    const found = rest === '' ? step : inside(bot, step, rest)
    if (found) return found
  }
  return undefined
}

/** A step below another one: `[2]/...` of its rounds, `.else/...` of its blocks, or of what it calls. */
function inside(bot: Bot, step: Step, rest: string): Step | undefined {
  const [, block = 'steps', below = ''] = /^(?:\.([^/[]+))?(?:\[\d+\])?\/(.*)$/s.exec(rest) ?? []
  if (below.startsWith('verify/')) return inList(bot, step.verify ?? [], below.slice('verify/'.length))
  if (below.startsWith('compensate/') && step.compensate !== 'task')
    return inList(bot, step.compensate, below.slice('compensate/'.length))
  const called = step.kind === 'call' ? bot.subflows.get(String(step.params.flow))?.steps : undefined
  return inList(bot, step.blocks[block] ?? called ?? [], below)
}

function readable(folder: string): Bot | undefined {
  try {
    return readBot(folder)
  } catch {
    return undefined
  }
}
