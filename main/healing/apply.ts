import { BotError } from '../../bots/errors/index.ts'
import type { AuthoredElement, Bot } from '../../bots/format/model.ts'
import type { Proposal } from './proposals.ts'

/**
 * The bot with the elements changed as proposed: each is found by the best of its new selectors, and keeps its name and
 * place. Throws `element-unknown` where the bot no longer has one, `value-invalid` where nothing finds it by itself.
 */
export function applied(bot: Bot, proposals: readonly Proposal[]): Bot {
  const changed = new Map(proposals.map((one) => [one.element, changedElement(bot, one)]))
  const elements = new Map([...bot.elements].map(([ref, element]) => [ref, changed.get(ref) ?? element]))
  // Others stand in these by reference.
  const relinked = new Map([...elements].map(([ref, element]) => [ref, relink(element, elements)]))
  return { ...bot, elements: relinked }
}

function changedElement(bot: Bot, { element, further, fingerprint }: Proposal): AuthoredElement {
  const old = bot.elements.get(element)
  if (!old)
    throw new BotError('element-unknown', `The bot has no element "${element}" any more`, {
      next: `Discard the proposal: \`deskhand heal <bot> --discard ${element}\`.`,
    })
  const [best, ...rest] = further
  if (!best)
    throw new BotError('value-invalid', `No selector finds "${element}" by itself`, {
      next: 'Describe it by hand in elements.yaml, or record it again.',
    })
  const { ref, at, within, frame } = old
  const { role, name, by, nth } = best
  return {
    ref,
    at,
    ...(role !== undefined && { role }),
    ...(name !== undefined && { name }),
    ...(by && { by }),
    ...(nth !== undefined && { nth }),
    ...(within && { within }),
    ...(frame && { frame }),
    ...(rest.length > 0 && { further: rest }),
    fingerprint,
  }
}

function relink(element: AuthoredElement, elements: ReadonlyMap<string, AuthoredElement>): AuthoredElement {
  const { within, frame } = element
  const now = (place: AuthoredElement) => elements.get(place.ref) ?? place
  if (!within && !frame) return element
  return { ...element, ...(within && { within: now(within) }), ...(frame && { frame: now(frame) }) }
}
