import { Anchor } from '@mantine/core'
import { useLanguage, useTexts } from '../../language/index.ts'
import { shortProblem } from '../../parts/problem-words.ts'
import { editorTexts } from '../texts.ts'
import { useEditorState } from '../use-editor.ts'
import classes from './page.module.css'

/** Whether all is saved; where it could not be, why, and a way to try again. */
export function SavingState({ onAgain }: { readonly onAgain: () => void }) {
  const texts = useTexts(editorTexts)
  const language = useLanguage()
  const saving = useEditorState((state) => state.saving)
  return (
    <span className={classes.saving} role="status" data-state={saving.state}>
      {texts.saving[saving.state]}
      {saving.state === 'failed' && (
        <>
          : {shortProblem(saving.problem, language)}{' '}
          <Anchor component="button" size="xs" onClick={onAgain}>
            {texts.again}
          </Anchor>
        </>
      )}
    </span>
  )
}
