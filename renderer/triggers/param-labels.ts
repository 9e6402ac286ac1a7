import type { triggerTexts } from './texts.ts'

/** What a parameter of a trigger is called; `choices` where one of several is chosen. */
export interface ParamLabels {
  readonly label: string
  readonly hint: string
  readonly choices?: Readonly<Record<string, string>>
}

/** The labels of a parameter; one that has none is called by its name. */
export function paramLabels(texts: (typeof triggerTexts)['en']['params'], name: string): ParamLabels {
  const known: Readonly<Record<string, ParamLabels>> = texts
  return known[name] ?? { label: name, hint: '' }
}
