import { BotError } from '../../../../errors/index.ts'
import type { AccessibleNode } from '../types.ts'

/** An element as errors call it: `button "Save"`. */
export function inWords({ role, name }: AccessibleNode): string {
  return name ? `${role} "${name}"` : role
}

/** The element is not there any more. */
export function gone(node: AccessibleNode): BotError {
  return new BotError('element-missing', `${inWords(node)} is not there any more`, { acted: false })
}
