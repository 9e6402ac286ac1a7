import { maskSecrets } from '../../bots/secrets/index.ts'
import type { NewFact } from '../browser/told.ts'
import { mapTexts } from '../facts/texts.ts'

/** The fact with every secret of this process blotted out of its texts. */
export function maskedFact(fact: NewFact): NewFact {
  return mapTexts(fact, maskSecrets)
}

/** The fact without what was typed, copied or found; what a page did with it may show it again in addresses. */
export function withoutTexts(fact: NewFact): NewFact {
  switch (fact.fact) {
    case 'input':
      return { ...fact, value: undefined, data: undefined }
    case 'clipboard':
    case 'dialog':
      return { ...fact, text: undefined }
    case 'pick':
      return { ...fact, found: undefined }
    case 'navigated':
      return fact.by === 'page' ? { ...fact, address: withoutQuery(fact.address) } : fact
    case 'opened':
      return fact.opener === undefined ? fact : { ...fact, address: withoutQuery(fact.address) }
    default:
      return fact
  }
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '')
}
