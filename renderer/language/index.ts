import { useSyncExternalStore } from 'react'

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** Texts of a page by language; each language has the same ones, or it does not compile. */
export type Texts<T> = Readonly<Record<Language, T>>

/** Declares the texts of a page: `en` says which there are. A text with a value in it is a function. */
export function defineTexts<T>(en: T, de: NoInfer<T>): Texts<T> {
  return { en, de }
}

const KEY = 'deskhand-language'
const listeners = new Set<() => void>()
let current: Language = chosen()

/** The language of the studio. */
export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, () => current)
}

/** The texts in the language of the studio. */
export function useTexts<T>(texts: Texts<T>): T {
  return texts[useLanguage()]
}

/** The language outside of a component. */
export function languageNow(): Language {
  return current
}

/** The texts outside of a component. */
export function textsNow<T>(texts: Texts<T>): T {
  return texts[current]
}

/** Changes the language, here and for the next time. */
export function setLanguage(language: Language): void {
  current = language
  localStorage.setItem(KEY, language)
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** What was chosen before, else the first language of the system that the studio speaks. */
function chosen(): Language {
  const wishes = [globalThis.localStorage?.getItem(KEY), ...(globalThis.navigator?.languages ?? [])]
  const known = wishes.map((wish) => languages.find((language) => wish?.startsWith(language)))
  return known.find((language) => language !== undefined) ?? 'en'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
