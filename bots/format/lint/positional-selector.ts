import type { AuthoredElement } from '../model.ts'
import type { Rule } from './finding.ts'

const POSITION = /:nth-|:(first|last)-(child|of-type)|\[\d+\]|\[(last|position)\(\)/

export const positionalSelector: Rule = {
  name: 'positional-selector',
  severity: 'warning',
  next: 'Say what tells it from the others: its name, the row or dialog that it stands in (`within`), a test id.',
  find: ({ bot }) =>
    [...bot.elements.values()].filter(isPositional).map(({ ref, at }) => ({
      message: `"${ref}" is found by its position, which changes with what stands around it`,
      at,
    })),
}

function isPositional({ nth, by, within, frame, ref }: AuthoredElement): boolean {
  if (
    typeof nth === 'number' ||
    [by?.css, by?.xpath, by?.path].some((text) => typeof text === 'string' && POSITION.test(text))
  )
    return true
  // Named places are elements of their own, and found there.
  return [within, frame].some((place) => place?.ref.startsWith(`${ref} `) && isPositional(place))
}
