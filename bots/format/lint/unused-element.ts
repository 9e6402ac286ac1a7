import type { AuthoredElement } from '../model.ts'
import type { Linted, Rule } from './finding.ts'

export const unusedElement: Rule = {
  name: 'unused-element',
  severity: 'warning',
  next: 'Remove it, or use it.',
  find: (linted) => {
    const used = usedElements(linted)
    return [...linted.bot.elements.values()]
      .filter((element) => !used.has(element))
      .map(({ ref, at }) => ({ message: `No step uses the element "${ref}"`, at }))
  },
}

/** The elements that steps name, with those that they stand in. */
function usedElements({ bot, kinds, steps }: Linted): Set<AuthoredElement> {
  const used = new Set<AuthoredElement>()
  const use = (element: AuthoredElement | undefined): void => {
    if (element === undefined || used.has(element)) return
    used.add(element)
    use(element.within)
    use(element.frame)
  }
  for (const { kind, params } of steps) {
    const rule = kinds.get(kind)
    for (const param of [rule?.main, ...(rule?.params ?? [])])
      if (param?.meta.element) use(bot.elements.get(String(params[param.name])))
  }
  return used
}
