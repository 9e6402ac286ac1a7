import type { Language } from '../../../language/index.ts'
import { helpDe } from './help-de.ts'

/** What a field is for. The catalogue of steps says it in English, which other languages are keyed by. */
export function helpText(english: string, language: Language): string {
  if (language === 'en') return english
  return Object.hasOwn(helpDe, english) ? (helpDe[english] ?? english) : english
}
