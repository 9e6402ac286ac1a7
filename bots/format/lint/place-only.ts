import type { AuthoredElement } from '../model.ts'
import type { Rule } from './finding.ts'

export const placeOnly: Rule = {
  name: 'place-only',
  severity: 'warning',
  next: 'Say what is there: its role and name, its text, or an image of it.',
  find: ({ bot }) =>
    [...bot.elements.values()].filter(isNothingButPlace).map(({ ref, at }) => ({
      message: `"${ref}" is only a place in its window, and whatever stands there is taken for it`,
      at,
    })),
}

function isNothingButPlace({ by, further = [] }: AuthoredElement): boolean {
  return by?.place !== undefined && further.every((selector) => selector.by?.place !== undefined)
}
