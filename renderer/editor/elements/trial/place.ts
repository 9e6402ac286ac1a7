import { isFormulaText } from '../../../../bots/format/formula/index.ts'
import type { AuthoredElement } from '../../../../bots/format/index.ts'
import type { Surface } from '../../../../main/api/host/contract/sight.ts'
import { type BotDocument, rowsOf, valuesOf } from '../../document/index.ts'
import type { ElementUse } from '../uses.ts'

/** Where an element is: what says so is its window, else the steps that use it. */
export function surfaceOf(element: AuthoredElement, uses: readonly ElementUse[]): Surface {
  if (isInWindow(element)) return 'desktop'
  return uses.some(({ step }) => step.kind?.startsWith('desktop.')) ? 'desktop' : 'page'
}

function isInWindow({ window, within, by = {} }: AuthoredElement): boolean {
  const isSeen = by.path !== undefined || by.image !== undefined || by.place !== undefined
  return window !== undefined || isSeen || (within !== undefined && isInWindow(within))
}

const ALL_OPEN: ReadonlySet<number> = new Set()

/** The first address that the bot opens, as far as that is written out; empty where none is. */
export function firstAddress(document: BotDocument): string {
  for (const file of document.files.keys())
    for (const row of rowsOf(document, file, ALL_OPEN)) {
      const address =
        row.type === 'step' && row.step.kind === 'browser.open' && valuesOf(row.step).params.address
      if (typeof address === 'string' && !isFormulaText(address)) return address
    }
  return ''
}
