import { Alert, Divider, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { type KindRule, kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { useTexts } from '../../language/index.ts'
import { type BotDocument, type Path, type StepNode, setField, valuesOf } from '../document/index.ts'
import { useEditorStore } from '../use-editor.ts'
import { BlockFields } from './block-fields.tsx'
import { CaseFields } from './case-fields.tsx'
import { FieldRow } from './field-row.tsx'
import classes from './form.module.css'
import { isMissing, problemsOfStep } from './model/check.ts'
import { commonFieldsOf } from './model/common-fields.ts'
import { type FormField, fieldsOfKind } from './model/fields.ts'
import { type WrittenStep, writtenStep } from './model/written.ts'
import { formTexts } from './texts.ts'
import { useWorldOf } from './use-world.ts'
import { type FormWorld, FormWorldContext } from './world.ts'

const rules = kindRules(catalogue)

interface OneStepProps {
  readonly document: BotDocument
  readonly path: Path
  readonly step: StepNode
  readonly lastValues: FormWorld['lastValues']
}

/** The form of one step; what cannot be read is told, and left to the text. */
export function OneStep(props: OneStepProps) {
  const texts = useTexts(formTexts)
  const rule = rules.get(props.step.kind ?? '')
  if (rule === undefined) return <Alert color="red" variant="outline" title={texts.unknownKind} />
  if (!valuesOf(props.step).isReadable)
    return <Alert color="red" variant="outline" title={texts.unreadable} />
  return <Fields {...props} rule={rule} />
}

function Fields({ document, path, step, lastValues, rule }: OneStepProps & { readonly rule: KindRule }) {
  const store = useEditorStore()
  const world = useWorldOf(document, path, lastValues)
  const written = useMemo(() => writtenStep(rule, valuesOf(step)), [rule, step])
  const problems = useMemo(() => {
    const elements = document.texts.has('elements.yaml') ? world.elements.map(({ ref }) => ref) : []
    return problemsOfStep(written, { elements, subflows: world.subflows })
  }, [written, document.texts, world])
  const change = useCallback(
    ({ field }: FormField, value: unknown) =>
      store.change(setField(path, field, value), `${step.uid} ${field}`),
    [store, path, step.uid],
  )
  const row = (field: FormField) => (
    <FieldRow
      key={field.field}
      field={field}
      value={written[field.field] ?? undefined}
      problem={problems.get(field.field)}
      isMissing={isMissing(field, written)}
      onField={change}
    />
  )
  const { given, others } = useCommonFields(rule, written)
  return (
    <FormWorldContext value={world}>
      <code className={classes.kind}>{rule.name}</code>
      {[...fieldsOfKind(rule), ...given].map(row)}
      {rule.blocks.some(({ map }) => map) && <CaseFields path={path} step={step} />}
      <More>
        {others.map(row)}
        <BlockFields path={path} step={step} />
      </More>
    </FormWorldContext>
  )
}

/** Those of every step's fields that were given when the form was opened, and the others. */
function useCommonFields(rule: KindRule, written: WrittenStep) {
  // A field that is being filled in stays where it is.
  const [atFirst] = useState(written)
  const common = commonFieldsOf(rule)
  const isGiven = ({ field }: FormField) => atFirst[field] !== undefined
  return { given: common.filter(isGiven), others: common.filter((field) => !isGiven(field)) }
}

/** What every step can have, out of the way until it is wanted. */
function More({ children }: { readonly children: ReactNode }) {
  const texts = useTexts(formTexts)
  const [isOpen, { toggle }] = useDisclosure()
  const Icon = isOpen ? ChevronDown : ChevronRight
  return (
    <>
      <Divider />
      <UnstyledButton className={classes.more} aria-expanded={isOpen} onClick={toggle}>
        <Icon size={14} aria-hidden />
        {texts.more}
        <Text span size="xs" c="dimmed">
          {texts.moreHint}
        </Text>
      </UnstyledButton>
      {isOpen && children}
    </>
  )
}
