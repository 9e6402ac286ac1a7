import type { ActOf } from '../act.ts'
import { DraftElement, DraftFile } from '../draft.ts'
import type { Step } from './step.ts'

/** Options by what they show: a list where several may be chosen. */
export function select({ deed: { element, options } }: ActOf<'select'>): Step[] {
  const [only] = options
  const isOne = !element.multiple && options.length === 1 && only !== undefined
  const params = { target: new DraftElement(element), options: isOne ? only : options }
  return [{ kind: 'browser.select', params }]
}

/** A box as it stood afterwards. */
export function check({ deed: { element, checked } }: ActOf<'check'>): Step[] {
  const off = checked ? {} : { checked }
  return [{ kind: 'browser.check', params: { target: new DraftElement(element), ...off } }]
}

export function upload({ deed: { element, files } }: ActOf<'upload'>): Step[] {
  return [
    { kind: 'browser.upload', params: { target: new DraftElement(element), files: new DraftFile(files) } },
  ]
}
