import { suggestion } from '../../errors/index.ts'
import type { Subflow } from '../model.ts'
import { fieldsOf } from '../yaml/fields.ts'
import type { Node, Source } from '../yaml/source.ts'
import { readInputs } from './declarations.ts'
import { readSteps, type StepWorld } from './steps.ts'

const FOLDER = 'subflows/'
const ENDING = '.yaml'

/** The name of the subflow in a file, or undefined for other files: `ledger/log-in` of `subflows/ledger/log-in.yaml`. */
export function subflowOf(file: string): string | undefined {
  if (!file.startsWith(FOLDER) || !file.endsWith(ENDING)) return undefined
  return file.slice(FOLDER.length, -ENDING.length)
}

/** The file that a subflow is kept in. */
export function subflowFile(name: string): string {
  return `${FOLDER}${name}${ENDING}`
}

/** Reads a subflow's file. */
export function readSubflow(source: Source, root: Node, name: string, world: StepWorld): Subflow | undefined {
  const fields = fieldsOf(source, root, 'The subflow')
  if (fields === undefined) return undefined
  const named = fields.peek('subflow')
  const written = fields.requiredText('subflow', `subflow: ${name}`)
  if (written !== undefined && written !== name) {
    source.refuse(
      'field-invalid',
      `The subflow is named "${written}"${suggestion(written, [name])}`,
      named?.value,
      {
        expected: `"${name}", as its file is`,
        found: written,
      },
    )
  }
  const title = fields.text('title')
  const note = fields.text('note')
  const inputs = readInputs(source, fields.take('inputs'))
  const steps = fields.required('steps', 'a list of steps')
  const result = fields.formula('result')
  fields.done()
  return {
    name,
    ...(title !== undefined && { title }),
    ...(note !== undefined && { note }),
    inputs,
    steps: steps ? readSteps(source, steps.value, '"steps"', world) : [],
    ...(result && { result }),
    at: source.at(root),
  }
}
