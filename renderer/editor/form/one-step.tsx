import { Alert, Divider, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useCallback, useMemo } from 'react'
import { type KindRule, kindRules } from '../../../bots/format/read/kinds.ts'
import { catalogue } from '../../../bots/steps/index.ts'
import { useTexts } from '../../language/index.ts'
import { type BotDocument, type Path, type StepNode, setField, valuesOf } from '../document/index.ts'
import { useEditorStore } from '../use-editor.ts'
import { BlockFields } from './block-fields.tsx'
import { FieldRow } from './field-row.tsx'
import classes from './form.module.css'
import { isMissing, problemsOfStep } from './model/check.ts'
import { commonFieldsOf } from './model/common-fields.ts'
import { type FormField, fieldsOfKind } from './model/fields.ts'
import { writtenStep } from './model/written.ts'
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
  const common = commonFieldsOf(rule)
  return (
    <FormWorldContext value={world}>
      {fieldsOfKind(rule).map(row)}
      <More isOpenAtFirst={common.some(({ field }) => written[field] !== undefined)}>
        {common.map(row)}
        <BlockFields path={path} step={step} />
      </More>
    </FormWorldContext>
  )
}

/** What every step has, out of the way until it is wanted. */
function More({
  isOpenAtFirst,
  children,
}: {
  readonly isOpenAtFirst: boolean
  readonly children: React.ReactNode
}) {
  const texts = useTexts(formTexts)
  const [isOpen, { toggle }] = useDisclosure(isOpenAtFirst)
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
