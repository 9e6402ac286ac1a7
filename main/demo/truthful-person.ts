import { basename } from 'node:path'
import { BotError } from '../../bots/errors/index.ts'
import type { Truth } from '../../bots/samples/scans/index.ts'
import type { PeoplePort, PersonTask } from '../../bots/steps/ports/index.ts'

/** A question that the demo answered itself. */
export interface Answered {
  readonly file: string
  /** What the bot was unsure of. */
  readonly doubts: readonly string[]
}

/**
 * Answers as a careful person with the paper in hand would: from the known truth of the sample set. Each answer
 * is told, so that nobody takes it for a reading of the bot. What no person could read is sent back.
 */
export function truthfulPerson(truths: readonly Truth[], told: (answered: Answered) => void): PeoplePort {
  const byFile = new Map(truths.map((truth) => [truth.file, truth]))
  return {
    async ask(task) {
      const file = basename(task.document?.path ?? '')
      const truth = byFile.get(file)
      const answer = asksForKind(task) ? { label: kindOf(truth, task) } : answerTo(truth)
      told({ file, doubts: doubtsOf(task) })
      return Object.fromEntries(task.fields.map(({ name }) => [name, Reflect.get(answer, name) ?? null]))
    },
  }
}

function asksForKind({ fields }: PersonTask): boolean {
  return fields.length === 1 && fields[0]?.name === 'label'
}

/** What a person holds in hand may be nothing that the bot knows. */
function kindOf(truth: Truth | undefined, { fields }: PersonTask): string {
  const [{ choices = [] } = {}] = fields
  return truth && choices.includes(truth.kind) ? truth.kind : 'other'
}

function answerTo(truth: Truth | undefined): Record<string, unknown> {
  if (truth?.answer && truth.expected !== 'reject') return { ...truth.answer }
  throw new BotError('business-rule', 'nothing to post', {
    acted: false,
  })
}

/** Each reason once, with the fields that it is about. */
function doubtsOf({ fields, title }: PersonTask): string[] {
  const titles = Map.groupBy(fields, ({ doubt }) => doubt ?? '')
  titles.delete('')
  const doubts = [...titles].map(
    ([reason, about]) => `${about.map(({ title }) => title).join(', ')}: ${reason}`,
  )
  return doubts.length > 0 ? doubts : [title]
}
