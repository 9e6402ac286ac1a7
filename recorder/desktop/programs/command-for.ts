import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'

/** Bytes: what starts another program is short. */
const LONGEST_SCRIPT = 1 << 16

/**
 * The name by which the system finds a program that stands in no folder of `path`: that of a link to it, or to a script
 * beside it that gives way to it, as `soffice` does to `oosplash`; its own where a script of that name gives way to a program.
 */
export function commandFor(program: string, path: string): string | undefined {
  const own = basename(program)
  if (path.split(delimiter).some((folder) => isScript(join(folder, own), /^\s*exec\s/m))) return own
  return nameOfLink(program, path)
}

function nameOfLink(program: string, path: string): string | undefined {
  const names = path.split(delimiter).flatMap((folder) => linksIn(folder, program))
  // Of several links the one that is called as its goal: others may mean something else to the program.
  const own = names.find(({ name, goal }) => name === basename(goal))
  return (own ?? (names.length === 1 ? names[0] : undefined))?.name
}

function linksIn(folder: string, program: string): { readonly name: string; readonly goal: string }[] {
  try {
    const links = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink())
    return links
      .map(({ name }) => ({ name, goal: goalOf(join(folder, name)) }))
      .filter(({ goal }) => goal === program || givesWay(goal, program))
  } catch {
    return []
  }
}

function goalOf(link: string): string {
  try {
    return realpathSync(link)
  } catch {
    return ''
  }
}

function givesWay(script: string, program: string): boolean {
  if (dirname(script) !== dirname(program)) return false
  return isScript(script, new RegExp(`^\\s*exec\\s.*/${RegExp.escape(basename(program))}"`, 'm'))
}

/** Whether it is a script that has such a line. */
function isScript(file: string, line: RegExp): boolean {
  try {
    if (statSync(file).size > LONGEST_SCRIPT) return false
    const text = readFileSync(file, 'utf8')
    return text.startsWith('#!') && line.test(text)
  } catch {
    return false
  }
}
