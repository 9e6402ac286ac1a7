import { asBotError, type BotError } from '../errors/index.ts'
import type { Step } from '../format/model.ts'
import type { Applications } from './applications.ts'
import type { Item, Tried } from './item.ts'
import { pathOfUndoing } from './journal/index.ts'
import { hasUndoing, pastOf } from './past.ts'
import type { Frame, Run, Unit } from './run.ts'
import { runSteps } from './steps.ts'
import { askToUndo } from './undo-asked.ts'

type Made = Tried['made'][number]

/** Undoes what an item that was given up had committed, last first: by its steps, or by asking a person to. */
export async function compensate(
  run: Run,
  item: Item,
  applications: Applications,
  tried: Tried,
): Promise<void> {
  for (const made of tried.made.toReversed()) {
    const { compensate: steps } = made.step
    const isUndone = steps !== 'task' && (await undone(steps, run, item, applications, tried, made))
    if (!isUndone) await askToUndo(run, item.reference, made.token, nameOf(made.step))
  }
}

/** Undoes a commit by the steps that the bot gives for it; false where that did not go well. */
async function undone(
  steps: readonly Step[],
  run: Run,
  item: Item,
  applications: Applications,
  tried: Tried,
  { token, key }: Made,
): Promise<boolean> {
  const path = pathOfUndoing(key)
  // Until the steps are through nobody knows whether it stands, should this process die among them.
  run.journal.settleCommit(token, 'in-doubt', 'run', run.now())
  try {
    applications.distrust()
    await applications.open()
    const { position, reference, lease } = item
    const past = pastOf(run, position, reference, true, path)
    const { attempt } = tried
    const unit: Unit = { run, position, attempt, reference, lease, mode: 'once', past, made: [] }
    const frame: Frame = { unit, variables: { ...tried.variables }, path, rounds: path, signal: undefined }
    await runSteps(steps, frame)
    run.journal.settleCommit(token, 'compensated', 'run', run.now())
    return true
  } catch (thrown) {
    if (run.killSignal.aborted || endsRun(asBotError(thrown))) throw thrown
    if (!hasUndoing(run, item.reference, path)) run.journal.settleCommit(token, 'done', 'run', run.now())
    return false
  }
}

function nameOf({ name, id, key }: Step): string {
  return name ?? id ?? key
}

function endsRun({ kind, code }: BotError): boolean {
  return kind === 'stopped' && code !== 'in-doubt'
}
