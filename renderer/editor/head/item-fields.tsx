import { useMemo } from 'react'
import { useTexts } from '../../language/index.ts'
import { headOf, setInnerField } from '../document/index.ts'
import { FieldRow } from '../form/field-row.tsx'
import { namesAt } from '../form/formula/names.ts'
import type { FormField } from '../form/model/fields.ts'
import { emptyWorld, FormWorldContext } from '../form/world.ts'
import { useEditorState, useEditorStore } from '../use-editor.ts'
import { itemFields } from './fields.ts'
import classes from './head.module.css'
import { HeadSection } from './head-section.tsx'
import { fieldProblem } from './problems.ts'
import { headTexts } from './texts.ts'
import { useHeadProblems } from './use-head-problems.ts'

const FILE = 'bot.yaml'
const OUTER = 'transactions'
const FIRST_STEP = 'bot.yaml:transactions.steps/0'
const ORDER = itemFields.map(({ field }) => field)

/** What the items of a bot are; nothing for a bot without. */
export function ItemFields() {
  const texts = useTexts(headTexts)
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const { inEntry } = useHeadProblems(FILE)
  const names = useMemo(() => namesAt(document, FIRST_STEP), [document])
  const written = headOf(document, FILE)[OUTER]
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return null
  const values: Readonly<Record<string, unknown>> = { ...written }
  // The list is made before there is an item.
  const outside = { ...emptyWorld, names: names.filter(({ from }) => from !== 'item') }
  const inside = { ...emptyWorld, names }
  const change = ({ field }: FormField, value: unknown) =>
    store.change(setInnerField(FILE, OUTER, field, value, ORDER), `${OUTER} ${field}`)
  return (
    <HeadSection title={texts.items} hint={texts.itemsHint}>
      <div className={classes.fields}>
        {itemFields.map((field) => (
          <FormWorldContext key={field.field} value={field.field === 'each' ? outside : inside}>
            <FieldRow
              field={field}
              value={values[field.field] ?? undefined}
              problem={fieldProblem(inEntry(OUTER, field.field))}
              isMissing={field.isRequired && (values[field.field] ?? null) === null}
              onField={change}
            />
          </FormWorldContext>
        ))}
      </div>
    </HeadSection>
  )
}
