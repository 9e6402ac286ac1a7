import { basename } from 'node:path'
import type {
  CommitRecord,
  Decisions,
  EvidenceRecord,
  FailureRecord,
  ItemHistory,
  KeptError,
  ResultRecord,
} from '../../../bots/engine/journal/index.ts'
import { classification } from '../../../bots/steps/document/classify.ts'
import type {
  DoneByHand,
  Happening,
  ItemStory,
  ReadingOfDocument,
} from '../../api/host/contract/run-story.ts'
import { type FieldReading, readingsOf } from '../../runner/report/readings.ts'
import { valueText } from '../../runner/value-text.ts'
import { cut } from './cut.ts'
import { healedOf } from './healed.ts'
import type { Sentences } from './sentences.ts'

/** More than this nobody reads; the journal has it all. */
const MOST = 1_000

interface StoryOptions {
  readonly sentences: Sentences
  readonly decisions: Pick<Decisions, 'get'>
  /** The folder of the run, where its evidence is. */
  readonly folder: string
  /** What a person did for it, where that was recorded. */
  readonly byHand?: DoneByHand | undefined
}

/** What happened to an item, as pages tell it: in order, masked, and bounded however long it was. */
export function itemStory(happened: ItemHistory, options: StoryOptions): ItemStory {
  const { sentences, decisions, folder, byHand } = options
  const { results, commits, failures, evidence } = happened
  const isCommit = new Set(commits.map(({ step }) => step))
  const all: Happening[] = [
    ...results
      .filter(({ step }) => isOwnStep(step) && !isCommit.has(step))
      .map((one) => stepOrDecision(one, sentences, decisions)),
    ...commits.map((one) => commitOf(one, evidence, sentences)),
    ...failures.map((one) => failureOf(one, evidence, sentences)),
    ...healedOf(evidence, folder, sentences),
  ].sort((a, b) => a.at - b.at)
  return {
    happenings: all.slice(0, MOST),
    left: Math.max(0, all.length - MOST),
    readings: readingsOf(results).map(readingOf),
    ...(byHand && { byHand }),
  }
}

/** False for what formulas asked of the world, which the journal keeps beside the steps. */
function isOwnStep(key: string): boolean {
  return !key.includes('?')
}

function stepOrDecision(
  result: ResultRecord,
  sentences: Sentences,
  decisions: Pick<Decisions, 'get'>,
): Happening {
  const { step, value, at, took, kind } = result
  const sentence = sentences.of(step)
  const said = kind === 'document.classify' ? classification.safeParse(value).data : undefined
  if (!said) return { kind: 'step', at, sentence, value: valueText(value), took }
  const record = decisions.get(said.decision)
  const { label, by, confidence, because } = said
  return {
    kind: 'decision',
    at,
    sentence,
    label: cut(label),
    by,
    confidence,
    words: record?.words ?? because.map((text) => ({ text: cut(text), weight: 1 })),
    ...(record && { threshold: record.threshold, route: record.route.name }),
    ...(record?.model && { model: `${record.model.name} ${record.model.version}` }),
  }
}

function commitOf(
  commit: CommitRecord,
  evidence: readonly EvidenceRecord[],
  sentences: Sentences,
): Happening {
  const { step, state, intendedAt, settledAt, settledBy } = commit
  const picture = (moment: EvidenceRecord['moment']) =>
    evidence.findLast((one) => one.kind === 'image' && one.step === step && one.moment === moment)?.file
  const [before, after] = [picture('before'), picture('after')]
  return {
    kind: 'commit',
    at: intendedAt,
    sentence: sentences.of(step),
    state,
    ...(settledAt !== undefined && { settled: settledAt }),
    ...(settledBy !== undefined && { settledBy }),
    pictures: { ...(before !== undefined && { before }), ...(after !== undefined && { after }) },
  }
}

function failureOf(
  failure: FailureRecord,
  evidence: readonly EvidenceRecord[],
  sentences: Sentences,
): Happening {
  const { step, at, attempt, error } = failure
  const taken = evidence.filter((one) => one.moment === 'failed' && one.step === step)
  // Of several tries each has its own: what was taken for this one came right behind it.
  const own = taken.filter((one) => one.at >= at)
  const first = own[0]?.file.slice(0, 'evidence/0000'.length)
  const together = own.filter(({ file }) => first !== undefined && file.startsWith(first))
  return {
    kind: 'failure',
    at,
    sentence: sentences.of(step),
    attempt,
    error: shownError(error),
    pictures: together.filter(({ kind }) => kind === 'image').map(({ file }) => file),
    files: together.flatMap(({ kind, file }) =>
      kind === 'page' || kind === 'network' ? [{ kind, file }] : [],
    ),
  }
}

/** An error as pages are told it. */
export function shownError({ code, message, expected, found, next, at }: KeptError) {
  return {
    code,
    message: cut(message),
    next: cut(next),
    ...(expected !== undefined && { expected: cut(expected) }),
    ...(found !== undefined && { found: cut(found) }),
    ...(at && { place: `${at.file}:${at.line}` }),
  }
}

function readingOf({ document, fields, doubts }: ReturnType<typeof readingsOf>[number]): ReadingOfDocument {
  return {
    document: cut(basename(document.path)),
    fields: fields.map(fieldOf),
    doubts: doubts.map(cut),
  }
}

function fieldOf({
  name,
  read,
  decided,
  doubt,
  evidence,
}: FieldReading): ReadingOfDocument['fields'][number] {
  return {
    name,
    read: valueText(read),
    ...(decided !== undefined && { decided: valueText(decided) }),
    ...(doubt !== undefined && { doubt: cut(doubt) }),
    ...(evidence && { confidence: evidence.confidence, reason: cut(evidence.reason) }),
  }
}
