import { useTexts } from '../../language/index.ts'
import { headOf, setFileField } from '../document/index.ts'
import { FieldRow } from '../form/field-row.tsx'
import type { FormField } from '../form/model/fields.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { aboutFields } from './fields.ts'
import classes from './head.module.css'
import { fieldProblem } from './problems.ts'
import { headTexts } from './texts.ts'
import { useHeadProblems } from './use-head-problems.ts'

/** What the bot or subflow is called, and what is to be known of it. */
export function FileFields({ file }: { readonly file: string }) {
  const texts = useTexts(headTexts)
  const store = useEditorStore()
  const head = useEditorState((state) => headOf(state.document, file))
  const { inField } = useHeadProblems(file)
  const change = ({ field }: FormField, value: unknown) =>
    store.change(setFileField(file, field, value), `${file} ${field}`)
  return (
    <section className={classes.section} aria-label={texts.about}>
      {aboutFields.map((field) => (
        <FieldRow
          key={field.field}
          field={field}
          value={head[field.field] ?? undefined}
          problem={fieldProblem(inField(field.field))}
          isMissing={false}
          onField={change}
        />
      ))}
    </section>
  )
}
