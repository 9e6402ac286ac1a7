import type { Bot, Step } from '../model.ts'
import type { KindRules } from '../read/kinds.ts'
import { called, type Rule } from './finding.ts'

const SECRET_WORDS =
  /pass-?(word|wort|code|phrase)|kennwort|secret|token|api-?key|authorization|one-?time|\botp\b|\bpin\b/i

export const secretInPlainText: Rule = {
  name: 'secret-in-plain-text',
  severity: 'error',
  next: 'Store it with `deskhand vault set`, declare an asset of type credential, and write =assets.<name>.password.',
  find: ({ bot, kinds, steps }) =>
    steps
      .filter((step) => fillsSecret(step, bot, kinds) || namesSecret(step.params))
      .map((step) => ({
        message: `What ${called(step)} is given looks like a secret in plain text`,
        at: step.at,
      })),
}

/** A text typed into what is called a password, a token or the like. */
function fillsSecret(step: Step, bot: Bot, kinds: KindRules): boolean {
  const rule = kinds.get(step.kind)
  const fields = [rule?.main, ...(rule?.params ?? [])].flatMap((param) =>
    param?.meta.element ? [param.name] : [],
  )
  const elements = fields.map((field) => bot.elements.get(String(step.params[field])))
  const words = elements.flatMap((element) => [
    element?.ref,
    element?.name,
    ...Object.values(element?.by ?? {}),
  ])
  if (!words.some((word) => typeof word === 'string' && SECRET_WORDS.test(word))) return false
  return [step.params.value, step.params.text].some(isWritten)
}

/** A text under a name such as `password`, at any depth. */
function namesSecret(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(
    ([name, inner]) => (SECRET_WORDS.test(name) && isWritten(inner)) || namesSecret(inner),
  )
}

function isWritten(value: unknown): boolean {
  return typeof value === 'string' && value !== ''
}
