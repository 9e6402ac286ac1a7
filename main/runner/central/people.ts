import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { HandedOut } from '../../../bots/engine/journal/index.ts'
import { BotError } from '../../../bots/errors/index.ts'
import { maskSecrets } from '../../../bots/secrets/index.ts'
import type { CallOptions, PeoplePort, PersonTask } from '../../../bots/steps/ports/index.ts'
import type { CentralClient } from '../../api/central/client.ts'
import { MOST_ARTIFACT_BYTES } from '../../api/central/contract/artifacts.ts'
import { readAnswer } from '../people/answer.ts'
import { shown } from '../shown.ts'
import { askUntilAnswered, leaseLost } from './asking.ts'
import type { Leases } from './leases.ts'
import { cut } from './told.ts'

interface CentralPeopleOptions {
  readonly central: {
    readonly tasks: Pick<CentralClient['tasks'], 'ask'>
    readonly artifacts: Pick<CentralClient['artifacts'], 'put'>
  }
  readonly leases: Leases
  /** The lease of the item under way; undefined while none is. */
  readonly lease: () => HandedOut | undefined
}

/**
 * People who answer at central: each question becomes a task there, with the document that it is about. Open ones leave
 * their item waiting; central hands it out again when they are answered. Waits while central is away, as commits do;
 * throws `lease-lost` where the item is no longer ours.
 */
export function centralPeople(options: CentralPeopleOptions): PeoplePort {
  return { ask: (task, call) => ask(task, call, options) }
}

async function ask(
  task: PersonTask,
  { signal }: CallOptions,
  { central, leases, lease: underWay }: CentralPeopleOptions,
): Promise<Record<string, unknown> | undefined> {
  const lease = underWay()
  const insisting = { goOn: () => lease === undefined || leases.mayBeOurs(lease), signal }
  const bytes = task.document && (await documentOf(task.document))
  if (bytes) {
    const body = new Blob([bytes])
    const put = { params: { digest: task.document.sha256 }, body }
    await askUntilAnswered(() => central.artifacts.put(put, { signal }), insisting)
  }
  const question = { ...questionOf(task, bytes !== undefined), ...(lease && { lease: leaseOf(lease) }) }
  const asked = await askUntilAnswered(() => central.tasks.ask(question, { signal }), insisting)
  if (asked.state === 'withdrawn') throw leaseLost('the question was withdrawn')
  if (asked.sentBack !== null) throw sentBack(asked.sentBack)
  return asked.answer === null ? undefined : readAnswer(task, asked.answer, 'the task at central')
}

/** The person looked at it and says that there is nothing to do: no retry would help. */
function sentBack(reason: string): BotError {
  return new BotError('business-rule', `A person sent it back: ${reason}`, { acted: false })
}

function leaseOf({ id, fence }: HandedOut) {
  return { id, fence }
}

/** The document as it was when it was asked about; undefined where it is gone, has changed or is too large to send. */
async function documentOf({
  path,
  sha256,
}: {
  path: string
  sha256: string
}): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    if ((await stat(path)).size > MOST_ARTIFACT_BYTES) return undefined
    const bytes = await readFile(path)
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined
  } catch {
    // The person is told that there is a document, and who asks has it.
    return undefined
  }
}

/** What leaves this PC of a question: no secret, and nothing longer than central takes. */
function questionOf({ id, title, fields, document }: PersonTask, isSent: boolean) {
  return {
    id,
    title: cut(maskSecrets(title), 1_000),
    fields: fields.map(({ name, title, type, choices, value, doubt, optional }) => ({
      name: cut(name, 200),
      title: cut(maskSecrets(title), 500),
      type,
      ...(choices && { choices: choices.map(maskSecrets) }),
      ...(value !== undefined && { value: shown(value) }),
      ...(doubt !== undefined && { doubt: cut(maskSecrets(doubt), 2_000) }),
      ...(optional !== undefined && { optional }),
    })),
    ...(document && {
      document: {
        name: cut(basename(document.path), 500),
        sha256: document.sha256,
        artifact: isSent ? document.sha256 : null,
      },
    }),
  }
}
