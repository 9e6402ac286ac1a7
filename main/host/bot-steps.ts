import type { Bot, Step } from '../../bots/format/model.ts'

/** True where any step of the bot, used or not, belongs to the family: `browser` of `browser.click`. */
export function usesFamily(bot: Bot, family: string): boolean {
  const belongs = (step: Step): boolean =>
    step.kind.startsWith(`${family}.`) || stepsInside(step).some(belongs)
  return topSteps(bot).some(belongs)
}

function topSteps(bot: Bot): Step[] {
  const subflows = [...bot.subflows.values()].flatMap((subflow) => subflow.steps)
  return [...bot.open, ...bot.steps, ...(bot.transactions?.steps ?? []), ...bot.close, ...subflows]
}

function stepsInside(step: Step): Step[] {
  const compensate = step.compensate === 'task' ? [] : step.compensate
  return [...Object.values(step.blocks).flat(), ...(step.verify ?? []), ...compensate]
}
