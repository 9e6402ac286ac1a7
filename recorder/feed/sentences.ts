import { maskSecrets } from '../../bots/secrets/index.ts'
import { type Language, sentence } from '../../bots/steps/sentence.ts'
import { literal } from '../compose/bot/literal.ts'
import {
  type Draft,
  DraftElement,
  DraftFile,
  DraftSecret,
  DraftText,
  type DraftValue,
  DraftVariable,
} from '../compose/draft.ts'
import type { SeenElement } from '../facts/index.ts'
import type { FeedStep } from '../recording.ts'

const UNSHOWN = '•••'

/** What steps do, in words for people. They are asked for again at each fact, and most stay as they are. */
export class Sentences {
  readonly #known = new Map<string, string>()
  readonly #language: Language

  constructor(language: Language = 'en') {
    this.#language = language
  }

  /** `Type “1001” into Invoice no.` */
  of({ kind, params }: Draft): string {
    const words = Object.entries(params).map(([name, value]) => [name, spoken(value)])
    const step = { kind, params: Object.fromEntries(words) }
    const key = JSON.stringify(step)
    const text = this.#known.get(key) ?? sentence(step, this.#language)
    this.#known.set(key, text)
    return maskSecrets(text)
  }

  /** The step as it is shown, but for its picture. */
  step(draft: Draft): FeedStep {
    const { id, kind, effect, sent } = draft
    return { id, kind, effect, sent, sentence: this.of(draft) }
  }
}

function spoken(value: DraftValue): unknown {
  if (value instanceof DraftElement) return titleOf(value.seen)
  if (value instanceof DraftSecret || value instanceof DraftText) return UNSHOWN
  if (value instanceof DraftFile) return value.names.map(({ name }) => name)
  if (value instanceof DraftVariable) return value.name
  if (Array.isArray(value)) return value.map((inner: DraftValue) => spoken(inner))
  if (typeof value === 'string') return literal(value)
  if (typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, spoken(inner)]))
}

/** What a person would call the element. */
function titleOf({ description, nature }: SeenElement): string {
  const { name, by = {}, role, window } = description
  const texts = [name, by.label, by.placeholder, by.text, by.title, by.alt, by['test-id']]
  const found = texts.find((text) => text !== undefined && text !== '')
  return found ?? role ?? window?.title ?? window?.program ?? nature
}
