import type { AuthoredElement, Step } from '../model.ts'
import type { KindRules } from '../read/kinds.ts'
import { called, type Rule } from './finding.ts'

export const missingImage: Rule = {
  name: 'missing-image',
  severity: 'error',
  next: 'Correct the name, or put the image into the folder of the bot.',
  find: ({ bot, kinds, steps }) => {
    const { images } = bot
    // A bot that is no folder, as in an editor, has no images that could be looked for.
    if (images === undefined) return []
    const isMissing = (image: string) => !images.has(image)
    return [
      ...[...bot.elements.values()].flatMap((element) =>
        imagesOf(element)
          .filter(isMissing)
          .map((image) => ({
            message: `The image ${image} of "${element.ref}" is not there`,
            at: element.at,
          })),
      ),
      ...steps.flatMap((step) =>
        imagesIn(step, kinds)
          .filter(isMissing)
          .map((image) => ({ message: `The image ${image} of ${called(step)} is not there`, at: step.at })),
      ),
    ]
  },
}

function imagesOf({ by, further = [], within, ref }: AuthoredElement): string[] {
  const own = [by?.image, ...further.map((selector) => selector.by?.image)]
  // A place with a name is an element of its own, and looked at there.
  const around = within?.ref.startsWith(`${ref} `) ? imagesOf(within) : []
  return [...own.filter((image) => typeof image === 'string'), ...around]
}

/** Images that a step names for good; other paths may be made while the bot runs. */
function imagesIn({ kind, params }: Step, kinds: KindRules): string[] {
  const rule = kinds.get(kind)
  return [rule?.main, ...(rule?.params ?? [])].flatMap((param) => {
    const value = param?.name === 'image' ? params.image : undefined
    return typeof value === 'string' && value.startsWith('images/') ? [value] : []
  })
}
