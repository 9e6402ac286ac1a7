import type { BotWishes, RecordingReview } from '../../../main/api/host/contract/recorder.ts'

export type TypedValue = RecordingReview['values'][number]

/** Where a text comes from when the bot runs: it stays as typed, is given by whoever starts it, or stands in a column. */
export interface Choice {
  readonly from: 'text' | 'input' | 'column'
  /** Of the input. */
  readonly name: string
  /** Of the column. */
  readonly heading: string
}

export type Choices = Readonly<Record<string, Choice>>

/** Tells the typed texts of a recording apart. */
export function keyOf({ ref, text }: Pick<TypedValue, 'ref' | 'text'>): string {
  return JSON.stringify([ref, text])
}

/** What is proposed: the column that a text stands in, else an input for what was typed where there is no table. */
export function proposedChoice({ name, column = '', isTyped }: TypedValue, hasTable: boolean): Choice {
  const from = column !== '' ? 'column' : isTyped && !hasTable ? 'input' : 'text'
  return { from, name, heading: column }
}

/** The choice of a text, as far as the person made one. */
export function choiceOf(value: TypedValue, choices: Choices, hasTable: boolean): Choice {
  return choices[keyOf(value)] ?? proposedChoice(value, hasTable)
}

/** What the host makes of it. */
export function wishesOf(
  values: readonly TypedValue[],
  choices: Choices,
  hasTable: boolean,
): Pick<BotWishes, 'inputs' | 'columns'> {
  const chosen = values.map((value) => ({ ...value, choice: choiceOf(value, choices, hasTable) }))
  return {
    inputs: chosen.flatMap(({ ref, text, title, choice }) =>
      choice.from === 'input' ? [{ ref, text, title, name: choice.name }] : [],
    ),
    columns: chosen.flatMap(({ ref, text, choice: { from, heading } }) =>
      from === 'column' ? [{ ref, text, heading }] : [],
    ),
  }
}

/** The name of a bot with this title: `Save orders` becomes `save-orders`; nothing where no letter is left. */
export function nameFor(title: string): string {
  return title
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .join('-')
}
