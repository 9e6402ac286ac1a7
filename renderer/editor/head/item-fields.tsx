import { Button } from '@mantine/core'
import { ListPlus, ListX } from 'lucide-react'
import { useMemo } from 'react'
import { useTexts } from '../../language/index.ts'
import { addItems, headOf, mayRemoveItems, removeItems, setInnerField } from '../document/index.ts'
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

/** What the items of a bot are, or that it has none; nothing where that cannot be read. */
export function ItemSection() {
  const texts = useTexts(headTexts)
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const written = headOf(document, FILE)[OUTER]
  if (written === undefined) {
    return (
      <HeadSection title={texts.items} hint={texts.noItemsHint}>
        <Button
          className={classes.act ?? ''}
          variant="default"
          leftSection={<ListPlus size={14} aria-hidden />}
          onClick={() => store.change(addItems())}
        >
          {texts.addItems}
        </Button>
      </HeadSection>
    )
  }
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return null
  return (
    <HeadSection title={texts.items} hint={texts.itemsHint}>
      <ItemFields values={{ ...written }} />
      {mayRemoveItems(document) && (
        <Button
          className={classes.act ?? ''}
          variant="default"
          leftSection={<ListX size={14} aria-hidden />}
          onClick={() => store.change(removeItems())}
        >
          {texts.removeItems}
        </Button>
      )}
    </HeadSection>
  )
}

function ItemFields({ values }: { readonly values: Readonly<Record<string, unknown>> }) {
  const store = useEditorStore()
  const document = useEditorState((state) => state.document)
  const { inEntry } = useHeadProblems(FILE)
  const names = useMemo(() => namesAt(document, FIRST_STEP), [document])
  // The list is made before there is an item.
  const outside = { ...emptyWorld, names: names.filter(({ from }) => from !== 'item') }
  const inside = { ...emptyWorld, names }
  const change = ({ field }: FormField, value: unknown) =>
    store.change(setInnerField(FILE, OUTER, field, value, ORDER), `${OUTER} ${field}`)
  return (
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
  )
}
