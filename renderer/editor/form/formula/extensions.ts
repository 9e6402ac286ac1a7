import { autocompletion, type Completion, type CompletionContext } from '@codemirror/autocomplete'
import { type Diagnostic, linter } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { languageNow, textsNow } from '../../../language/index.ts'
import { formTexts } from '../texts.ts'
import { brief } from './brief.ts'
import { formulaProblem } from './check.ts'
import { completeFormula, type FormulaOption, type FormulaWorld } from './complete.ts'
import { formulaLanguage } from './language.ts'

/** Milliseconds without a key before a formula is marked as wrong. */
const LINT_PAUSE = 200

/** Most characters of a value beside the name that has it. */
const LONGEST = 40

/** Colours, completion and marks of formulas in an editor; `world` is asked each time, for it changes with the bot. */
export function formulaExtensions(world: () => FormulaWorld): Extension {
  return [
    formulaLanguage,
    autocompletion({
      override: [(context) => completionsAt(context, world())],
      icons: false,
      // Enter means nothing else in a formula, so it need not wait until the list has been seen.
      interactionDelay: 0,
    }),
    linter(({ state }) => diagnosticsOf(state.doc.toString(), world()), { delay: LINT_PAUSE }),
  ]
}

function completionsAt({ state, pos, explicit }: CompletionContext, world: FormulaWorld) {
  const found = completeFormula(state.doc.toString(), pos, world)
  // Behind a space nothing is begun; the list comes only where it is asked for.
  const isBegun = found !== undefined && (found.from < pos || state.sliceDoc(pos - 1, pos) === '.')
  if (found === undefined || !(isBegun || explicit)) return null
  return { from: found.from, options: found.options.map(completionOf), validFor: /^[\w$]*$/ }
}

function completionOf({ label, type, apply, name, last }: FormulaOption): Completion {
  const from = name && textsNow(formTexts).names[name.from]
  return {
    label,
    type,
    ...(apply !== undefined && { apply }),
    ...(from !== undefined && { detail: last === undefined ? from : `${from}: ${brief(last, LONGEST)}` }),
    // Names of the bot before the functions that all formulas have.
    boost: type === 'function' ? -10 : 10,
  }
}

function diagnosticsOf(text: string, { names }: FormulaWorld): Diagnostic[] {
  const problem = formulaProblem(text, names, languageNow())
  return problem === undefined ? [] : [{ ...problem, severity: 'error' }]
}
