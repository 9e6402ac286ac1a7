import type { AuthoredElement, Bot } from '../../../bots/format/model.ts'
import { kindRules } from '../../../bots/format/read/kinds.ts'
import { allSteps, stepListsOf } from '../../../bots/format/read/walk.ts'
import { catalogue } from '../../../bots/steps/index.ts'

/** The bot without the elements that no step names and no other element stands in. */
export function withoutUnused(bot: Bot): Bot {
  const used = new Set<string>()
  const use = (element: AuthoredElement | undefined): void => {
    if (element === undefined || used.has(element.ref)) return
    used.add(element.ref)
    use(element.within)
    use(element.frame)
  }
  for (const ref of namedBySteps(bot)) use(bot.elements.get(ref))
  return { ...bot, elements: new Map([...bot.elements].filter(([ref]) => used.has(ref))) }
}

function namedBySteps(bot: Bot): string[] {
  const rules = kindRules(catalogue)
  return stepListsOf(bot)
    .flatMap((steps) => allSteps(steps))
    .flatMap(({ kind, params }) => {
      const rule = rules.get(kind)
      const all = [...(rule?.main ? [rule.main] : []), ...(rule?.params ?? [])]
      return all.filter(({ meta }) => meta.element).map(({ name }) => String(params[name]))
    })
}
