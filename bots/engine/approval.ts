import { hash } from 'node:crypto'
import { BotError } from '../errors/index.ts'
import type { Decision } from '../steps/ports/documents.ts'
import type { Occurrence } from './events.ts'
import {
  type Approval,
  type Choice,
  keptInputs,
  keptValue,
  type NewItem,
  pathOfUndoing,
} from './journal/index.ts'
import type { Frame, Run } from './run.ts'

/** A longer value is left out of what a rehearsal keeps for people to see; characters of JSON. */
const LONGEST_VALUE = 10_000

/** The ids of decisions are tokens of steps, see `tokenOf`. */
const TOKEN_AS_VALUE = /"([0-9a-f]{64})"/g

type Variables = Readonly<Record<string, unknown>>

/** The values that an item worked with, as they are kept for people to see; JSON, with secrets left out. */
export function rehearsedVariables(variables: Variables, given: Variables): string {
  const kept = Object.entries(own(variables, given)).flatMap(([name, value]) => {
    const text = keptValue(JSON.parse(keptInputs(value ?? null)))
    return text.length <= LONGEST_VALUE ? [`${JSON.stringify(name)}:${text}`] : []
  })
  return `{${kept.join(',')}}`
}

/**
 * What tells whether the values at a commit are those that a person saw. A decision counts by what was decided about
 * which document and by which model: its id is another in each run of a bot without items.
 */
export function valuesDigest(
  variables: Variables,
  { given, journal }: Pick<Run, 'given' | 'journal'>,
): string {
  const kept = keptInputs(own(variables, given))
  const comparable = kept.replace(TOKEN_AS_VALUE, (value, id: string) => {
    const decision = journal.decisions.get(id)
    return decision ? whatWasDecided(decision) : value
  })
  return hash('sha256', comparable)
}

/** Of a list the items that were chosen. Throws `approval-outdated` where one of them is not in it any more. */
export function chosenOf(run: Run, items: readonly NewItem[]): readonly NewItem[] {
  const choices = run.journal.choices(run.id)
  if (choices.length === 0) return items
  const listed = new Set(items.map(({ reference }) => reference))
  const gone = choices.filter(({ reference }) => !listed.has(reference))
  if (gone.length > 0) throw notListed(gone)
  const chosen = new Set(choices.map(({ reference }) => reference))
  return items.filter(({ reference }) => chosen.has(reference))
}

/** Throws `approval-outdated` where the item may do only what was rehearsed, and this commit is something else. */
export function refuseUnapproved(frame: Frame, { key, step }: Occurrence): void {
  const { run, reference } = frame.unit
  const approval = run.approvals.get(reference)
  if (!approval || isBehindApproved(frame, key, approval)) return
  if (approval.commit === key && approval.digest === valuesDigest(frame.variables, run)) return
  const why = approval.commit === key ? 'the values are others' : 'another step comes first'
  throw new BotError('approval-outdated', `This is not what was approved in the rehearsal: ${why}`, {
    at: step.at,
    acted: false,
  })
}

/** What comes behind the commit that was approved, or undoes a commit, follows from it. */
function isBehindApproved({ unit }: Frame, key: string, { commit }: Approval): boolean {
  if (unit.made.some((made) => made.key === commit)) return true
  const { run, reference } = unit
  const before = run.journal.commitsOf(run.bot.name, reference)
  return before.some(({ step }) => key.startsWith(pathOfUndoing(step)))
}

function whatWasDecided({ route, model, input, outcome, label }: Decision): string {
  const { document, sha256 } = input
  return JSON.stringify({ route: route.name, model: model?.digest, document, sha256, outcome, label })
}

function own(variables: Variables, given: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !(name in given)))
}

function notListed(gone: readonly Choice[]): BotError {
  const named = gone.slice(0, 3).map(({ reference }) => reference)
  const message =
    gone.length === 1
      ? 'A chosen item is not in the list any more'
      : `${gone.length} chosen items are not in the list any more`
  return new BotError('approval-outdated', message, { found: `no ${named.join(', ')}`, acted: false })
}
