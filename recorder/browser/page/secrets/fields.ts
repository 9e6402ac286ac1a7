import { rememberSecret } from '../../../../bots/drivers/browser/page/secrets.ts'
import { attributeOf } from '../../../../bots/elements/dom.ts'
import { labelTexts } from '../../../../bots/elements/index.ts'
import { natureOf } from '../elements/nature.ts'

const AUTOCOMPLETES = /\b(one-time-code|current-password|new-password|cc-csc)\b/
const WORDS =
  /\b(one ?time|otp|totp|[2m]fa|tan|pin|cvv2?|cvc2?|csc|passcode|password|passwort|passwd|pwd|kennwort|security code|verification code|einmal(code|kennwort|passwort)|sicherheitscode|pr(ü|ue)f(ziffer|nummer))\b/
const HARMLESS = /\b(postal|zip|map|drop|tan lines?)\b/
const NAMING = ['name', 'id', 'placeholder', 'title'] as const

/** Milliseconds for which a field that is no secret is not looked at again: each key asks. */
const GOOD_FOR = 500

const known = new WeakSet<Element>()
const checked = new WeakMap<Element, number>()
/** Names of fields that were secret: a page may put another field in its place to show what was typed. */
const names = new Set<string>()

/** True where what is typed into the field is nobody's business, or was so before. */
export function isSecret(element: Element): boolean {
  if (known.has(element)) return true
  const isPassword = element instanceof HTMLInputElement && element.type === 'password'
  if (!isPassword && performance.now() - (checked.get(element) ?? Number.NEGATIVE_INFINITY) < GOOD_FOR)
    return false
  checked.set(element, performance.now())
  const nature = natureOf(element)
  if (nature !== 'text' && nature !== 'rich') return false
  if (!isPassword && !looksSecret(element) && !names.has(keyOf(element))) return false
  rememberField(element)
  return true
}

/** From now on the field is secret, whatever the page makes of it. */
export function rememberField(element: Element): void {
  known.add(element)
  rememberSecret(element)
  const key = keyOf(element)
  if (key) names.add(key)
}

function looksSecret(element: Element): boolean {
  if (AUTOCOMPLETES.test(attributeOf(element, 'autocomplete') ?? '')) return true
  const texts = [...NAMING.map((name) => attributeOf(element, name) ?? ''), ...labelTexts(element)]
  if (texts.map(inWords).some((text) => WORDS.test(text) && !HARMLESS.test(text))) return true
  return !['', 'none'].includes(getComputedStyle(element).getPropertyValue('-webkit-text-security'))
}

/** Words of a name such as `smsTan`, `otp_code` or `card-cvc`, in small letters. */
function inWords(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[\s_./:*-]+/g, ' ')
    .toLowerCase()
}

function keyOf(element: Element): string {
  return attributeOf(element, 'name') ?? attributeOf(element, 'id') ?? ''
}
