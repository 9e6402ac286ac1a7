import { z } from 'zod'
import { defineTrigger } from './define.ts'
import { portOf } from './port-of.ts'

/** An entry of the tray's menu, named as the trigger is. */
export const tray = defineTrigger({
  kind: 'tray',
  params: z.strictObject({}),
  gives: [],
  needs: 'tray',
  watch: (_params, { title, ports, fire }) => portOf(ports, 'tray').offer(title, () => void fire({})),
})
