import { type PageSelectorKind, pageSelectorKinds, windowSelectorKinds } from '../../elements/types.ts'
import type { AuthoredElement } from '../model.ts'
import { called, type Rule } from './finding.ts'

export const elementElsewhere: Rule = {
  name: 'element-elsewhere',
  severity: 'error',
  next: 'Use a step of the other family, or another element.',
  find: ({ bot, kinds, steps }) =>
    steps.flatMap((step) => {
      const rule = kinds.get(step.kind)
      const isMeant = isOfPage(step.kind) ? isInWindow : isInPage
      return [rule?.main, ...(rule?.params ?? [])]
        .flatMap((param) => (param?.meta.element ? [bot.elements.get(String(step.params[param.name]))] : []))
        .filter((element) => element && isMeant(element))
        .map((element) => ({
          message: isOfPage(step.kind)
            ? `${called(step)} works in a page, and "${element?.ref}" stands in a window of the desktop`
            : `${called(step)} works in windows of the desktop, and "${element?.ref}" stands in a page`,
          at: step.at,
        }))
    }),
}

function isOfPage(kind: string): boolean {
  return kind.startsWith('browser.')
}

function isInWindow({ window, by, within }: AuthoredElement): boolean {
  const isSo = window !== undefined || windowSelectorKinds.some((kind) => by?.[kind] !== undefined)
  return isSo || (within !== undefined && isInWindow(within))
}

function isInPage({ frame, by, within }: AuthoredElement): boolean {
  const onlyThere = (kind: PageSelectorKind) => kind !== 'text' && by?.[kind] !== undefined
  const isSo = frame !== undefined || pageSelectorKinds.some(onlyThere)
  return isSo || (within !== undefined && isInPage(within))
}
