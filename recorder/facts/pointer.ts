import { z } from 'zod'

/** In pixels; from where, the fact says. */
export const point = z.object({ x: z.number(), y: z.number() })
/** Keys that are held down. */
export const modifiers = z.array(z.enum(['Alt', 'Control', 'Meta', 'Shift']))
/** Of the mouse. */
export const button = z.enum(['left', 'middle', 'right'])
