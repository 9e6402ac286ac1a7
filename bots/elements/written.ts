import { PATH_EXPECTED, readPath } from './path.ts'
import { PLACE_EXPECTED, readPlace } from './place.ts'
import type { SelectorKind } from './types.ts'

/** Images stand in a folder of the bot, so that they travel with it. */
const IMAGE = /^images\/(?!.*(\.\.|[\\:*?"<>|\0]|\/\/)).+\.png$/

const FORMS: Readonly<Partial<Record<SelectorKind, { expected: string; fits(value: string): boolean }>>> = {
  path: { expected: PATH_EXPECTED, fits: (value) => readPath(value) !== undefined },
  place: { expected: PLACE_EXPECTED, fits: (value) => readPlace(value) !== undefined },
  image: { expected: 'a PNG below images/, such as images/plus.png', fits: (value) => IMAGE.test(value) },
}

/** What the value of a selector of this kind has to look like, where it does not; undefined where it is in order. */
export function expectedOf(kind: SelectorKind, value: string): string | undefined {
  const form = FORMS[kind]
  return form === undefined || form.fits(value) ? undefined : form.expected
}
