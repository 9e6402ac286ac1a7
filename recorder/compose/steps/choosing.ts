import type { SeenElement } from '../../facts/index.ts'
import type { ActOf } from '../act.ts'
import { DraftElement, DraftFile, DraftText, type DraftValue } from '../draft.ts'
import type { Step } from './step.ts'

/** Options by what they show: a list where several may be chosen. */
export function select({ deed: { element, options } }: ActOf<'select'>): Step[] {
  return [
    {
      kind: 'browser.select',
      params: { target: new DraftElement(element), options: chosen(element, options) },
    },
  ]
}

function chosen(element: SeenElement, options: readonly string[] | undefined): DraftValue {
  if (!options) return new DraftText(element)
  const [only] = options
  return !element.multiple && options.length === 1 && only !== undefined ? only : options
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
