import { z } from 'zod'
import { defineTrigger } from './define.ts'
import { portOf } from './port-of.ts'

/** At least one key that is held, so that typing alone never starts a bot. */
const KEYS = /^((Command|Control|CommandOrControl|Alt|Option|Super|Meta|Shift)\+)+[^+\s]+$/

/** Keys that are pressed, in whatever program. */
export const shortcut = defineTrigger({
  kind: 'shortcut',
  params: z.strictObject({
    keys: z.string().regex(KEYS, 'keys such as CommandOrControl+Shift+I').describe('The keys'),
  }),
  gives: [],
  needs: 'shortcuts',
  watch: ({ keys }, { ports, fire }) => portOf(ports, 'shortcuts').watch(keys, () => void fire({})),
})
