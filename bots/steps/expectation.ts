import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  record: 'a map',
  object: 'a map',
}

const COUNTED: Readonly<Record<string, readonly [one: string, several: string]>> = {
  string: [' character', ' characters'],
  array: [' entry', ' entries'],
  record: [' field', ' fields'],
}

/** What the issue of a schema asks for, in plain words. */
export function expectation(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return IN_PLAIN_WORDS[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1
        ? String(issue.values[0])
        : `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_union':
      return unionExpectation(issue.errors)
    case 'unrecognized_keys':
      return `no field ${issue.keys.map((key) => `"${key}"`).join(', ')}`
    case 'too_small':
      return sized(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)
    case 'too_big':
      return sized(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)
    case 'custom':
      return 'a formula, which begins with ='
    default:
      return issue.message.replace(/^(Invalid input|Invalid string): /, '')
  }
}

/** True where a text would do. */
export function asksForText(issue: Issue): boolean {
  if (issue.code === 'invalid_union') return issue.errors.some((issues) => issues.some(asksForText))
  return (issue.code === 'invalid_type' && issue.expected === 'string') || issue.code === 'invalid_value'
}

/** How many of what has a size; a number is its own. */
function sized(origin: string, bound: string, size: number | bigint): string {
  const [one, several] = COUNTED[origin] ?? ['', '']
  return `${bound} ${size}${size === 1 ? one : several}`
}

function unionExpectation(options: readonly (readonly Issue[])[]): string {
  const wanted = options.flatMap((issues) => issues.slice(0, 1)).filter(isWritable)
  return [...new Set(wanted.map(expectation))].join(', or ')
}

/** False for what only a program can give, such as an instance of a class. */
function isWritable(issue: Issue): boolean {
  return issue.code !== 'custom' && (issue.code !== 'invalid_type' || issue.expected in IN_PLAIN_WORDS)
}
