import { isMap, isScalar, parseDocument, visit } from 'yaml'
import { type Bot, parseBot, printBot } from '../../../bots/format/index.ts'

/** The bot with an asset that goes by another name, in its declaration and in every formula. */
export function renameAsset(bot: Bot, from: string, to: string): Bot {
  const texts = printBot(bot)
  const document = parseDocument(texts.get('bot.yaml') ?? '')
  const uses = new RegExp(`\\bassets\\.${from}\\b`, 'g')
  visit(document, {
    Scalar(_key, node) {
      if (isFormulaText(node.value)) node.value = node.value.replace(uses, `assets.${to}`)
    },
  })
  const assets = document.get('assets')
  if (isMap(assets))
    for (const { key } of assets.items) if (isScalar(key) && key.value === from) key.value = to
  return parseBot({ folder: bot.folder, texts: new Map([...texts, ['bot.yaml', document.toString()]]) })
}

/** What begins with two signs is a text with one. */
function isFormulaText(value: unknown): value is string {
  return typeof value === 'string' && /^=(?!=)/.test(value)
}
