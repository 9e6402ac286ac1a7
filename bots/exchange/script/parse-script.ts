import { SourceMap } from 'node:module'
import { type Expression, type Program, parse, parseExpressionAt } from 'acorn'
import { transformSync } from 'esbuild'
import { BotError } from '../../errors/index.ts'

/** A script as a tree, and where its nodes stand in what was written. */
export interface Script {
  readonly program: Program
  readonly text: string
  /** Line and column, both from 1. */
  place(node: { start: number }): { line: number; column: number }
}

type Place = ReturnType<Script['place']>

/**
 * Reads a script in JavaScript or TypeScript; it is never run. Throws `recording-invalid` with line and column.
 * What is no JavaScript loses its types by esbuild, which works in a process of its own: a hostile text, such as
 * brackets in brackets without end, can break that process and not this one.
 */
export function parseScript(text: string, file: string): Script {
  const script = asJavaScript(text)
  if (script) return script
  const stripped = strip(text, file)
  const map = new SourceMap(JSON.parse(stripped.map))
  const program = asJavaScript(stripped.code)
  if (program === undefined)
    throw broken(file, { line: 1, column: 1 }, 'a script that is nested too deeply, or is none')
  return { ...program, place: (node) => written(map, program.place(node)) }
}

/** One expression of JavaScript, or undefined where the text is none. */
export function parseExpression(text: string): Expression | undefined {
  try {
    const expression = parseExpressionAt(text, 0, { ecmaVersion: 'latest' })
    return text.slice(expression.end).replace(/[\s;]+$/, '') === '' ? expression : undefined
  } catch {
    return undefined
  }
}

function asJavaScript(text: string): Script | undefined {
  try {
    const program = parse(text, {
      ecmaVersion: 'latest',
      sourceType: 'module',
      allowHashBang: true,
      allowAwaitOutsideFunction: true,
      allowReturnOutsideFunction: true,
    })
    return { program, text, place: ({ start }) => placeIn(text, start) }
  } catch (thrown) {
    // A text that is nested too deeply exhausts the stack.
    if (thrown instanceof SyntaxError || thrown instanceof RangeError) return undefined
    throw thrown
  }
}

function strip(text: string, file: string): { code: string; map: string } {
  try {
    return transformSync(text, {
      loader: 'ts',
      sourcemap: 'external',
      sourcefile: file,
      logLevel: 'silent',
      target: 'esnext',
    })
  } catch (thrown) {
    const { location, text: message } = firstError(thrown)
    throw broken(file, { line: location?.line ?? 1, column: (location?.column ?? 0) + 1 }, message)
  }
}

interface EsbuildError {
  readonly text: string
  readonly location?: { readonly line: number; readonly column: number } | null
}

function firstError(thrown: unknown): EsbuildError {
  const errors: unknown =
    typeof thrown === 'object' && thrown !== null && 'errors' in thrown ? thrown.errors : undefined
  const [first] = (Array.isArray(errors) ? errors : []) as EsbuildError[]
  return first ?? { text: 'a text that cannot be read as a script' }
}

function broken(file: string, { line, column }: Place, found: string): BotError {
  return new BotError('recording-invalid', `${file} is no script that can be read`, {
    at: { file, line, column },
    expected: 'JavaScript or TypeScript, as `playwright codegen` writes it',
    found: found.replace(/"[^"]{20,}"/g, '"…"'),
  })
}

function written(map: SourceMap, { line, column }: Place): Place {
  const entry = map.findEntry(line - 1, column - 1)
  return 'originalLine' in entry
    ? { line: entry.originalLine + 1, column: entry.originalColumn + 1 }
    : { line, column }
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}
