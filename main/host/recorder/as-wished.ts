import { BotError } from '../../../bots/errors/index.ts'
import { type Bot, parseBot, printBot } from '../../../bots/format/index.ts'
import { offeredInputs, withInputs } from '../../../recorder/compose/inputs/index.ts'
import { many, type Table } from '../../../recorder/compose/many/index.ts'
import type { BotWishes } from '../../api/host/contract/recorder.ts'

/**
 * The recorded bot with the name, inputs and columns that the person wishes. Throws `field-invalid` where a name cannot
 * be one, and what `many` throws where the columns do not fit.
 */
export function asWished(recorded: Bot, { name, title, inputs, columns }: BotWishes, table?: Table): Bot {
  const { title: _title, ...rest } = recorded
  const named = reread({ ...rest, name, ...(title.trim() !== '' && { title: title.trim() }) })
  checkNames(inputs.map((input) => input.name))
  const given = withInputs(named, inputs)
  if (!table || columns.length === 0) return given
  const wished = new Map(columns.map(({ ref, heading }) => [ref, heading]))
  const fixed = offeredInputs(given).map(({ ref }) => ref)
  return many(given, table, {
    columns: Object.fromEntries(wished),
    fixed: [...new Set(fixed)].filter((ref) => !wished.has(ref)),
  }).bot
}

function checkNames(names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice === undefined) return
  throw new BotError('field-invalid', 'Two inputs have the same name', {
    expected: 'a name of its own for each',
    found: twice,
    acted: false,
  })
}

/** Checked like every bot that is read. */
function reread(bot: Bot): Bot {
  return parseBot({ folder: bot.folder, texts: printBot(bot) })
}
