import type {
  Choice,
  Journal,
  RehearsalRecord,
  RunRecord,
  TransactionRecord,
} from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { digestOf } from '../../../bots/format/digest.ts'
import type { Step } from '../../../bots/format/model.ts'
import { readBot } from '../../../bots/index.ts'
import type { Rehearsal, RehearsedItem, SentenceByLanguage } from '../../api/host/contract/run-story.ts'
import { shown } from '../../runner/shown.ts'
import { valueText } from '../../runner/value-text.ts'
import { inEachLanguage, type Sentences, sentencesOf } from './sentences.ts'
import { shownError } from './story.ts'
import { runItem } from './summary.ts'

/** The table of a rehearsal: what would be done for each item, with the values and the steps that they come from. */
export function rehearsalOf(journal: Journal, run: RunRecord): Rehearsal {
  const sentences = sentencesOf(run.folder)
  const sources = sourcesOf(run.folder)
  const records = new Map(journal.rehearsals.of(run.id).map((record) => [record.position, record]))
  const pictures = journal.rehearsals.pictures(run.id)
  const items = journal.transactions(run.id).flatMap((item) => {
    const record = records.get(item.position)
    if (!record) return []
    const picture = pictures.get(item.position)
    const rehearsed = rehearsedItem(item, record, run.id, sentences, sources)
    return [{ ...rehearsed, ...(picture !== undefined && { picture }) }]
  })
  return { inputs: shown(run.inputs) as Record<string, unknown>, items }
}

/**
 * Items of a rehearsal that were approved, all that it would do where none are named, each with what was shown of it.
 * Throws `approval-outdated`, also where the bot in the folder is not the one that was rehearsed.
 */
export function approvedChoices(
  journal: Journal,
  rehearsal: string,
  folder: string,
  references?: readonly string[],
): Choice[] {
  if (digestOf(readBot(folder)) !== journal.run(rehearsal).digest)
    throw new BotError('approval-outdated', 'The bot was changed since it was rehearsed', { acted: false })
  const records = new Map(journal.rehearsals.of(rehearsal).map((record) => [record.position, record]))
  const approvals = new Map(
    journal.transactions(rehearsal).map(({ reference, position }) => [reference, records.get(position)]),
  )
  const doable = [...approvals].flatMap(([reference, record]) =>
    record && isDoable(record) ? [reference] : [],
  )
  return (references ?? doable).map((reference) => {
    const record = approvals.get(reference)
    if (!record || !isDoable(record)) throw notApprovable(reference)
    const { commit, digest } = record
    return { reference, approval: { commit, digest } }
  })
}

function isDoable({ state }: RehearsalRecord): boolean {
  return state === 'would-commit' || state === 'would-end'
}

function rehearsedItem(
  item: TransactionRecord,
  { state, commit, variables }: RehearsalRecord,
  run: string,
  sentences: Sentences,
  sources: ReadonlyMap<string, SentenceByLanguage>,
): RehearsedItem {
  const { position, reference, title } = runItem(item, run)
  return {
    position,
    reference,
    title,
    state,
    ...(commit !== undefined && { sentence: sentences.of(commit) }),
    values: Object.entries(variables).flatMap(([name, value]) => valuesOf(name, value, sources.get(name))),
    ...(item.error && { error: shownError(item.error) }),
  }
}

/** A simple value, or the simple ones of a map, each with the step that saved it. */
function valuesOf(
  name: string,
  value: unknown,
  source: SentenceByLanguage | undefined,
): RehearsedItem['values'] {
  const from = source && { from: source }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [{ name, value: valueText(value), ...from }]
  return Object.entries(value)
    .filter(([, inner]) => typeof inner !== 'object' || inner === null)
    .map(([inner, simple]) => ({ name: `${name}.${inner}`, value: valueText(simple), ...from }))
}

/** What the steps of an item do, by the name that they save what they give under; of several, the last. */
function sourcesOf(folder: string): Map<string, SentenceByLanguage> {
  const bot = readBot(folder)
  const sources = new Map<string, SentenceByLanguage>()
  const collect = (steps: readonly Step[]): void => {
    for (const step of steps) {
      if (step.save !== undefined) sources.set(step.save, inEachLanguage(step, bot.elements))
      for (const block of Object.values(step.blocks)) collect(block)
    }
  }
  collect([...bot.open, ...(bot.transactions?.steps ?? bot.steps)])
  return sources
}

function notApprovable(reference: string): BotError {
  return new BotError('approval-outdated', 'What was chosen is not among what the rehearsal would do', {
    found: reference,
    acted: false,
  })
}
