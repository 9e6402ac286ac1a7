import { Text } from '@mantine/core'
import { useTexts } from '../../language/index.ts'
import { stepAt } from '../document/index.ts'
import { useEditorState } from '../use-editor.ts'
import classes from './form.module.css'
import { ManySteps } from './many-steps.tsx'
import { OneStep } from './one-step.tsx'
import { formTexts } from './texts.ts'
import { useLastValues } from './use-last-values.ts'

/** The form of the selected step, made of its kind alone; of several steps what can be done with all of them. */
export function StepForm() {
  const texts = useTexts(formTexts)
  const document = useEditorState((state) => state.document)
  const selection = useEditorState((state) => state.selection)
  const paths = selection.filter((path) => stepAt(document, path) !== undefined)
  const [path] = paths
  const step = path === undefined ? undefined : stepAt(document, path)
  const lastValues = useLastValues(path)
  return (
    <section className={classes.form} aria-label={texts.form}>
      {path === undefined || step === undefined ? (
        <Text size="sm" c="dimmed">
          {texts.nothing}
        </Text>
      ) : paths.length > 1 ? (
        <ManySteps paths={paths} />
      ) : (
        // Another step gets fields of its own: nothing that was half typed goes over.
        <OneStep key={step.uid} document={document} path={path} step={step} lastValues={lastValues} />
      )}
    </section>
  )
}
