import { BotError } from '../../../bots/errors/index.ts'
import type { Bot, Step } from '../../../bots/format/index.ts'
import { type Language, sentence } from '../../../bots/steps/sentence.ts'
import { type OfferedInput, offeredInputs } from '../../../recorder/compose/inputs/index.ts'
import { many, type Table } from '../../../recorder/compose/many/index.ts'
import type { LoopProposal } from '../../../recorder/index.ts'
import type { RecordedStep, RecordingReview } from '../../api/host/contract/recorder.ts'
import { elementTitle } from '../element-title.ts'

export interface Reviewed {
  readonly steps: readonly RecordedStep[]
  readonly loops: readonly LoopProposal[]
  /** The bot as recorded: each of its steps is one of `steps`. */
  readonly plain: Bot
  /** The bot with the loops that are wished. */
  readonly bot: Bot
  readonly table: Table | undefined
  /** As the person calls it. */
  readonly title: string
  readonly language: Language
  /** True where what was typed in secret is still known. */
  readonly hasSecrets: boolean
}

/** What the bot would be, and what could be made of it. */
export function reviewOf(reviewed: Reviewed): RecordingReview {
  const { bot, table, title, loops, steps, hasSecrets } = reviewed
  const bound = table && columnsOf(bot, table)
  return {
    name: bot.name,
    title: title || (bot.title ?? ''),
    commits: commitsOf(reviewed),
    values: offeredInputs(bot).map((offered) => ({ ...offered, ...columnOf(offered, bound) })),
    loops: loops.map((loop) => ({ steps: roundOf(loop, steps), rows: loop.over.map(({ row = '' }) => row) })),
    ...(bound?.problem && { unbound: problemOf(bound.problem) }),
    secrets: bot.assets
      .filter(({ type }) => type === 'credential')
      .map(({ name, title: told }) => ({
        asset: name,
        title: told ?? name,
        isKept: hasSecrets && !isCode(name),
      })),
  }
}

function commitsOf({ steps, plain, language }: Reviewed): RecordingReview['commits'] {
  const titleOf = elementTitle(plain.elements)
  return steps.flatMap(({ id, effect, sentence: said, sent = [], hasPicture }, at) => {
    if (effect !== 'commit') return []
    const verify = (plain.steps[at]?.verify ?? []).filter(({ kind }) => kind !== 'data.set')
    const told = verify.map((step: Step) => sentence(step, language, titleOf))
    return [{ step: id, sentence: said, sent, verify: told, hasPicture }]
  })
}

interface Columns {
  readonly bindings: readonly {
    readonly ref: string
    readonly text: string
    heading: string
    isGuess: boolean
  }[]
  readonly problem?: BotError
}

/** Which columns the typed texts come from; why none does, where that is so. */
function columnsOf(bot: Bot, table: Table): Columns {
  try {
    return { bindings: many(bot, table).bindings }
  } catch (error) {
    if (!(error instanceof BotError)) throw error
    return { bindings: [], problem: error }
  }
}

function columnOf({ ref, text }: OfferedInput, columns: Columns | undefined) {
  const found = columns?.bindings.find((binding) => binding.ref === ref && binding.text === text)
  return found && { column: found.heading, isGuess: found.isGuess }
}

function roundOf({ rounds }: LoopProposal, steps: readonly RecordedStep[]): string[] {
  return (rounds[0] ?? []).flatMap((id) => steps.find((step) => step.id === id)?.sentence ?? [])
}

/** One-time codes are assets of their own, named for their account. */
function isCode(asset: string): boolean {
  return /Code\d*$/.test(asset)
}

function problemOf({ code, message, next }: BotError) {
  return { code, message, next }
}
