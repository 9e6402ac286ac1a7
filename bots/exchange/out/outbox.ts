import type { Step } from '../../format/index.ts'
import type { Omission } from '../omission.ts'

/** What an export leaves out, told by the places of the bot. */
export class LeftOut {
  readonly omissions: Omission[] = []
  readonly #told = new Set<string>()

  /** Something of a step is left out. */
  of(step: Step, what: string, why: string): void {
    this.omissions.push({ at: placeOf(step), what, why })
  }

  /** Something is left out of the bot as a whole; it is told once. */
  once(at: string, what: string, why: string): void {
    if (this.#told.has(what)) return
    this.#told.add(what)
    this.omissions.push({ at, what, why })
  }
}

/** Where a step stands: `bot.yaml:12:5`. */
export function placeOf({ at }: Pick<Step, 'at'>): string {
  return `${at.file}:${at.line}:${at.column}`
}

/** What every step may carry and no other product has. */
export function tellOfExtras(step: Step, left: LeftOut): void {
  if (step.effect === 'commit')
    left.once(
      placeOf(step),
      'commits',
      'Only Deskhand keeps a journal: what is done there twice is done twice.',
    )
  if (step.verify) left.of(step, `verify of "${step.key}"`, 'Nothing looks there whether it happened.')
  if (step.compensate !== 'task') left.of(step, `compensate of "${step.key}"`, 'Nothing is undone there.')
  if (step.retry) left.of(step, `retry of "${step.key}"`, 'It is tried once there.')
}
