import type { Behaviour } from '../behaviour.ts'
import { choosing } from './choosing.ts'
import { clicking } from './clicking.ts'
import { commits } from './commits.ts'
import { dragging } from './dragging.ts'
import { exchanges } from './exchanges.ts'
import { hostile } from './hostile.ts'
import { keys } from './keys.ts'
import { places } from './places.ts'
import { revealing } from './revealing.ts'
import { richText } from './rich-text.ts'
import { typing } from './typing.ts'

/** Every behaviour, by family. */
export const suite: Readonly<Record<string, readonly Behaviour[]>> = {
  typing,
  'rich text': richText,
  choosing,
  clicking,
  keys,
  dragging,
  revealing,
  places,
  exchanges,
  commits,
  hostile,
}
