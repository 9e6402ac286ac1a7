import { Input, Stack, Text } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { elementTitles, type Path, stepAt } from '../editor/document/index.ts'
import classes from '../editor/form/form.module.css'
import { formulaProblem } from '../editor/form/formula/check.ts'
import { FormulaField } from '../editor/form/formula-field.tsx'
import { useWorldOf } from '../editor/form/use-world.ts'
import { FormWorldContext } from '../editor/form/world.ts'
import { sentenceOf } from '../editor/steps/sentences.ts'
import { useEditorState } from '../editor/use-editor.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { pathsByUid } from './paths-by-uid.ts'
import { debugTexts } from './texts.ts'
import { useDebug, useDebugStore } from './use-debug.ts'

/** Asks for the condition of the breakpoint that the person chose; nothing where none is asked for. */
export function ConditionDialog() {
  const texts = useTexts(debugTexts)
  const store = useDebugStore()
  const uid = useDebug((view) => view.asked)
  const path = useEditorState(({ document }) =>
    uid === undefined ? undefined : pathsByUid(document).get(uid),
  )
  if (uid === undefined || path === undefined) return null
  const close = () => store.ask(undefined)
  return (
    <Dialog title={texts.conditionTitle} onClose={close} size="lg">
      <ConditionForm
        path={path}
        condition={store.view.breakpoints.get(uid) ?? ''}
        onClose={close}
        onSet={(when) => {
          store.setCondition(uid, when)
          close()
        }}
      />
    </Dialog>
  )
}

interface ConditionFormProps {
  readonly path: Path
  readonly condition: string
  readonly onSet: (condition: string) => void
  readonly onClose: () => void
}

/** The formula with completion, what is wrong with it, and what it gives where the run stands. */
function ConditionForm({ path, condition, onSet, onClose }: ConditionFormProps) {
  const texts = useTexts(debugTexts)
  const id = useId()
  const document = useEditorState((state) => state.document)
  const stop = useDebug((view) => view.stop)
  const world = useWorldOf(document, path, stop?.path === path ? stop.variables : undefined)
  const [draft, setDraft] = useState(condition)
  const problem = formulaProblem(draft, world.names, useLanguage())
  const focus = () => window.document.getElementById(id)?.focus()
  useEffect(() => {
    // The dialog gives the focus to what says so; it may have done that already.
    const field = window.document.getElementById(id)
    field?.setAttribute('data-autofocus', '')
    field?.focus()
  }, [id])
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!problem) onSet(draft)
      }}
    >
      <Stack gap="sm">
        <StepSentence path={path} />
        <Input.Wrapper
          className={classes.row ?? ''}
          id={id}
          label={texts.condition}
          labelProps={{ onClick: focus }}
          description={texts.conditionHint}
          error={problem?.message}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
        >
          <FormWorldContext value={world}>
            <FormulaField
              id={id}
              label={texts.condition}
              value={draft}
              placeholder="="
              onChange={(text) => setDraft(formulaText(text))}
              isRequired={false}
              isInvalid={problem !== undefined}
              describedBy={[`${id}-description`, ...(problem ? [`${id}-error`] : [])].join(' ')}
            />
          </FormWorldContext>
        </Input.Wrapper>
        <FormButtons label={texts.setIt} onCancel={onClose} isBusy={false} disabled={problem !== undefined} />
      </Stack>
    </form>
  )
}

/** Which step it is: the dialog may stand above it. */
function StepSentence({ path }: { readonly path: Path }) {
  const language = useLanguage()
  const document = useEditorState((state) => state.document)
  const step = stepAt(document, path)
  const titles = elementTitles(document)
  const parts = step ? sentenceOf(step, language, (ref) => titles.get(ref) ?? ref) : []
  return (
    <Text size="sm" lineClamp={2} dir="auto">
      {parts.map(({ text, isValue }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence, in their order
        isValue ? <b key={index}>{text}</b> : text,
      )}
    </Text>
  )
}

/** What was typed as a formula: its `=` need not be typed, and alone it is none. */
function formulaText(text: string): string {
  if (text === '' || text === '=') return ''
  return text.startsWith('=') ? text : `=${text}`
}
