import { useMemo } from 'react'
import { useTexts } from '../../language/index.ts'
import { headOf, setFileField } from '../document/index.ts'
import { FieldRow } from '../form/field-row.tsx'
import { namesAt } from '../form/formula/names.ts'
import type { FormField } from '../form/model/fields.ts'
import { emptyWorld, FormWorldContext } from '../form/world.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { resultField } from './fields.ts'
import classes from './head.module.css'
import { fieldProblem } from './problems.ts'
import { headTexts } from './texts.ts'
import { useHeadProblems } from './use-head-problems.ts'

/** What a subflow gives back: a formula that sees what all of its steps have saved. */
export function ResultField({ file }: { readonly file: string }) {
  const texts = useTexts(headTexts)
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const { inField } = useHeadProblems(file)
  // Of a place behind every step, all that was saved is known.
  const names = useMemo(() => namesAt(document, `${file}:steps/${Number.MAX_SAFE_INTEGER}`), [document, file])
  const change = ({ field }: FormField, value: unknown) =>
    store.change(setFileField(file, field, value), `${file} ${field}`)
  return (
    <section className={classes.section} aria-label={texts.result}>
      <FormWorldContext value={{ ...emptyWorld, names }}>
        <FieldRow
          field={resultField}
          value={headOf(document, file)[resultField.field] ?? undefined}
          problem={fieldProblem(inField(resultField.field))}
          isMissing={false}
          onField={change}
        />
      </FormWorldContext>
    </section>
  )
}
