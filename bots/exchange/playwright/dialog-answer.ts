import type { AnyNode } from 'acorn'
import type { Plain } from '../draft/bot-draft.ts'
import { literal } from '../draft/text.ts'
import { callsIn } from '../script/walk.ts'

/** How a listener answers a dialog: `dialog => dialog.accept('yes')`. Undefined where it cannot be seen. */
export function answerOf(listener: AnyNode): Plain | undefined {
  for (const { callee, arguments: args } of callsIn(listener)) {
    if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') continue
    const { name } = callee.property
    if (name !== 'accept' && name !== 'dismiss') continue
    const [text] = args
    const entered =
      text?.type === 'Literal' && typeof text.value === 'string' ? { text: literal(text.value) } : {}
    return { 'browser.dialog': name, ...entered }
  }
  return undefined
}
