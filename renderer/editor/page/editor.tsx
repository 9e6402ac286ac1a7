import type { OpenedTexts } from '../../../main/api/host/contract/editor.ts'
import { Page } from '../../parts/page.tsx'
import { titleOf } from '../document/index.ts'
import { StepsView } from '../steps/steps-view.tsx'
import { EditorContext, useEditorState } from '../use-editor.ts'
import { ConflictDialog } from './conflict-dialog.tsx'
import { EditorActions, EditorTitle } from './head.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'
import classes from './page.module.css'
import { ProblemsPanel } from './problems-panel.tsx'
import { useEditorKeys } from './use-editor-keys.ts'
import { type Session, useSession } from './use-session.ts'

interface EditorProps {
  readonly bot: string
  readonly opened: OpenedTexts
  /** The path or the id of the step to begin with. */
  readonly step: string | undefined
}

/** One open bot: its steps or another view of it, and what is wrong with it. */
export function Editor({ bot, opened, step }: EditorProps) {
  const session = useSession(bot, opened, step)
  return (
    <EditorContext value={session.store}>
      <Frame session={session} />
    </EditorContext>
  )
}

function Frame({ session: { store, saver } }: { readonly session: Session }) {
  const title = useEditorState((state) => titleOf(state.document))
  useEditorKeys(store)
  return (
    <Page
      bare
      title={title}
      head={<EditorTitle onSave={saver.flush} />}
      actions={<EditorActions onSave={saver.flush} />}
    >
      <div className={classes.editor}>
        <div className={classes.work}>
          <View />
        </div>
        <ProblemsPanel />
      </div>
      <ConflictDialog onResolve={saver.resolve} />
      <LeavingDialog onSave={saver.flush} />
    </Page>
  )
}

function View() {
  const view = useEditorState((state) => state.view)
  switch (view) {
    case 'steps':
      return <StepsView />
    default:
      return null
  }
}
