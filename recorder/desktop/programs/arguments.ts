import { looksSecret } from '../../../bots/steps/shown.ts'

/** Stands where a secret was. */
export const LEFT_OUT = '•••'

const WORD = /[\w-]+/
/** What stands between a name and its value, and the value. */
const VALUE = /^(\s*[=:]\s*(?:(?:bearer|basic)\s+)?|\s+)("[^"]*"|'[^']*'|[^\s"']+)/i
const SWITCH = /^[-/]/
/** `--calc`: a choice, no text. */
const BARE = /^--?[a-z]+(-[a-z]+)*$/

/** The arguments of a program of which no text is to be kept: all where they are bare switches, else none. */
export function bareArguments(args: readonly string[]): readonly string[] {
  return args.every((arg) => BARE.test(arg)) ? args : []
}

/** Arguments, of a shell's command too, without passwords, tokens and the like: what stood there is `LEFT_OUT` now. */
export function withoutSecrets(args: readonly string[]): readonly string[] {
  return args.map((arg, at) => {
    const before = args[at - 1] ?? ''
    return isSwitchOfSecret(before) && !arg.startsWith('-') ? LEFT_OUT : withoutSecret(arg)
  })
}

function isSwitchOfSecret(arg: string): boolean {
  return SWITCH.test(arg) && !/[=:\s]/.test(arg) && isSecret(arg)
}

function isSecret(name: string): boolean {
  const isPlace = /(file|path|dir|folder)$/i.test(name)
  return !isPlace && (looksSecret(name) || /(^|[-_/])(pass|passphrase|pwd|credentials?)$/i.test(name))
}

function withoutSecret(arg: string): string {
  const [, own = '', name = ''] = /^([-/]+([\w-]+)[=:])/.exec(arg) ?? []
  if (isSecret(name)) return own + LEFT_OUT
  return inText(arg).replace(/(\/\/[^\s/:@]*):[^\s/@]+@/g, `$1:${LEFT_OUT}@`)
}

/** In a command the value of a secret follows its name. */
function inText(text: string): string {
  let [kept, rest] = ['', text]
  for (let word = WORD.exec(rest); word; word = WORD.exec(rest)) {
    const [name] = word
    const end = word.index + name.length
    const [behind = '', gap = ''] = (isSecret(name) && VALUE.exec(rest.slice(end))) || []
    const isValue = behind !== '' && (gap.trim() !== '' || name.startsWith('-'))
    kept += rest.slice(0, end) + (isValue ? gap + LEFT_OUT : '')
    rest = rest.slice(end + (isValue ? behind.length : 0))
  }
  return kept + rest
}
