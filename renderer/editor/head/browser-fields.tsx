import { useTexts } from '../../language/index.ts'
import { headOf, setFileField } from '../document/index.ts'
import { FieldRow } from '../form/field-row.tsx'
import { credentialsOf } from '../form/formula/names.ts'
import type { FormField } from '../form/model/fields.ts'
import { emptyWorld, FormWorldContext } from '../form/world.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { withField } from './declarations.ts'
import { browserFields } from './fields.ts'
import classes from './head.module.css'
import { HeadSection } from './head-section.tsx'
import { ProblemLines } from './problem-lines.tsx'
import { fieldProblem } from './problems.ts'
import { headTexts } from './texts.ts'
import { Unreadable } from './unreadable.tsx'
import { useHeadProblems } from './use-head-problems.ts'

const FILE = 'bot.yaml'
const SECTION = 'browser'
const ORDER = browserFields.map(({ field }) => field)

/** What the pages of the bot need to behave the same everywhere. */
export function BrowserFields() {
  const texts = useTexts(headTexts)
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const { inEntry, inField, besideEntries } = useHeadProblems(FILE)
  const written = headOf(document, FILE)[SECTION] ?? {}
  const values = typeof written === 'object' && !Array.isArray(written) ? { ...written } : undefined
  const change = ({ field }: FormField, value: unknown) =>
    store.change(
      setFileField(FILE, SECTION, given(withField(values ?? {}, field, value, ORDER))),
      `${FILE} ${field}`,
    )
  return (
    <HeadSection title={texts.browser} hint={texts.browserHint}>
      {values === undefined ? (
        <Unreadable problems={inField(SECTION)} file={FILE} />
      ) : (
        <FormWorldContext value={{ ...emptyWorld, credentials: credentialsOf(document) }}>
          <ProblemLines problems={besideEntries(SECTION)} />
          <div className={classes.fields}>
            {browserFields.map((field) => (
              <FieldRow
                key={field.field}
                field={field}
                value={(values as Readonly<Record<string, unknown>>)[field.field] ?? undefined}
                problem={fieldProblem(inEntry(SECTION, field.field))}
                isMissing={false}
                onField={change}
              />
            ))}
          </div>
        </FormWorldContext>
      )}
    </HeadSection>
  )
}

/** An empty section is left out. */
function given(values: Readonly<Record<string, unknown>>) {
  return Object.keys(values).length === 0 ? undefined : values
}
