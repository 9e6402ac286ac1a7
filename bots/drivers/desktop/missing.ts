import { BotError } from '../../errors/index.ts'

/** For `catch`: what is not there is undefined, and may be looked for in another way; anything else went wrong. */
export function whereMissing(error: unknown): undefined {
  if (error instanceof BotError && error.code === 'element-missing') return undefined
  throw error
}
