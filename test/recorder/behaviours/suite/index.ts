import type { Behaviour } from '../behaviour.ts'
import { choosing } from './choosing.ts'
import { clicking } from './clicking.ts'
import { commits } from './commits.ts'
import { dragging } from './dragging.ts'
import { drawn } from './drawn.ts'
import { entries } from './entries.ts'
import { exchanges } from './exchanges.ts'
import { grids } from './grids.ts'
import { hostile } from './hostile.ts'
import { keys } from './keys.ts'
import { leadingOn } from './leading-on.ts'
import { libraries } from './libraries.ts'
import { masks } from './masks.ts'
import { places } from './places.ts'
import { revealing } from './revealing.ts'
import { richText } from './rich-text.ts'
import { settings } from './settings.ts'
import { typing } from './typing.ts'
import { widgets } from './widgets.ts'

/** Every behaviour, by family. */
export const suite = {
  typing,
  masks,
  'rich text': richText,
  choosing,
  clicking,
  keys,
  dragging,
  revealing,
  places,
  widgets,
  drawn,
  entries,
  grids,
  libraries,
  settings,
  'leading on': leadingOn,
  exchanges,
  commits,
  hostile,
} satisfies Readonly<Record<string, readonly Behaviour[]>>
