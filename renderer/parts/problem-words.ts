import { type ErrorCode, errorCatalogue } from '../../bots/errors/catalogue.ts'
import { type ErrorWords, errorsInGerman } from '../../bots/errors/in-german.ts'
import { lintInGerman } from '../../bots/format/lint/in-german.ts'
import type { Language } from '../language/index.ts'

/** By language; messages are English, and say it themselves there. */
const words: Readonly<Record<Language, ReadonlyMap<string, ErrorWords>>> = {
  en: new Map(),
  de: new Map(Object.entries({ ...errorsInGerman, ...lintInGerman })),
}

interface Told {
  readonly code?: string | undefined
  readonly message: string
  readonly next?: string | undefined
}

/** What an error is called and what to do, where the language is not that of its message and its code is known. */
export function problemWords(code: string | undefined, language: Language): ErrorWords | undefined {
  return code === undefined ? undefined : words[language].get(code)
}

/** What to do next is more than what its code says by itself. */
export function hasOwnNext({ code, next }: Told): boolean {
  return next !== undefined && !(isKnown(code) && errorCatalogue[code].next === next)
}

/** What went wrong, for a place with room for a few words. */
export function shortProblem({ code, message }: Told, language: Language): string {
  const known = problemWords(code, language)
  return known ? `${known.title}: ${message}` : message
}

/** The same with what to do next, in a line. */
export function problemLine(problem: Told, language: Language): string {
  const next = problemWords(problem.code, language)?.next ?? problem.next
  return `${shortProblem(problem, language)}. ${next ?? ''}`.trimEnd()
}

function isKnown(code: string | undefined): code is ErrorCode {
  return code !== undefined && Object.hasOwn(errorCatalogue, code)
}
