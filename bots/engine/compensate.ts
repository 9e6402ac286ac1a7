import { asBotError } from '../errors/index.ts'
import type { Applications } from './applications.ts'
import type { Item, Tried } from './item.ts'
import { pastOf } from './past.ts'
import type { Frame, Run, Unit } from './run.ts'
import { runSteps } from './steps.ts'

type Made = Tried['made'][number]

/** Undoes what an item that was given up had committed, last first: by its steps, or by asking a person to. */
export async function compensate(
  run: Run,
  item: Item,
  applications: Applications,
  tried: Tried,
): Promise<void> {
  for (const made of tried.made.toReversed()) {
    const isUndone = await undoneBySteps(run, item, applications, tried, made)
    if (isUndone) run.journal.settleCommit(made.token, 'compensated', 'run', run.now())
    else await askPerson(run, item, made)
  }
}

/** True where the bot says how to undo it and that went well. */
async function undoneBySteps(
  run: Run,
  item: Item,
  applications: Applications,
  tried: Tried,
  made: Made,
): Promise<boolean> {
  const { compensate: steps } = made.step
  if (steps === 'task') return false
  try {
    applications.distrust()
    await applications.open()
    const { position, reference } = item
    const past = pastOf(run, position, reference, true)
    // Commits of the item itself lie behind; those of the undoing are still to be found among them.
    for (const { token } of tried.made) past?.commits.delete(token)
    const unit: Unit = { run, position, attempt: tried.attempt, reference, mode: 'once', past, made: [] }
    const path = `${made.key}/compensate/`
    const frame: Frame = { unit, variables: { ...tried.variables }, path, rounds: path, signal: undefined }
    await runSteps(steps, frame)
    return true
  } catch (thrown) {
    if (asBotError(thrown).kind === 'stopped') throw thrown
    return false
  }
}

/** A task for a person, because reversing a business act is one itself; the answer may come much later. */
async function askPerson(run: Run, { reference }: Item, { step, token }: Made): Promise<void> {
  const answer = await run.ports.people.ask(
    {
      id: `undo-${token.slice(0, 32)}`,
      title: `Undo "${step.name ?? step.id ?? step.key}" for ${reference}: the rest of this item failed`,
      fields: [{ name: 'undone', title: 'Is it undone?', type: 'yes-no' }],
    },
    { signal: run.killSignal, timeout: Number.POSITIVE_INFINITY },
  )
  if (answer?.undone === true) run.journal.settleCommit(token, 'compensated', 'person', run.now())
}
