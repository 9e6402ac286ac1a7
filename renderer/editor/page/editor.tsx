import { lazy, Suspense } from 'react'
import type { OpenedTexts } from '../../../main/api/host/contract/editor.ts'
import { DebugBar } from '../../debug/debug-bar.tsx'
import { DebugPanel } from '../../debug/debug-panel.tsx'
import { DebugProvider } from '../../debug/debug-provider.tsx'
import { Page } from '../../parts/page.tsx'
import { titleOf } from '../document/index.ts'
import { StepForm } from '../form/step-form.tsx'
import type { View as ViewName } from '../session/state.ts'
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
      <DebugProvider onSave={session.saver.flush}>
        <Frame session={session} />
      </DebugProvider>
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
        <DebugBar />
        <div className={classes.work}>
          <View onSave={saver.flush} />
        </div>
        <DebugPanel />
        <ProblemsPanel />
      </div>
      <ConflictDialog onResolve={saver.resolve} />
      <LeavingDialog onSave={saver.flush} />
    </Page>
  )
}

interface ViewProps {
  readonly onSave: () => Promise<void>
}

function View({ onSave }: ViewProps) {
  const view = useEditorState((state) => state.view)
  return <Suspense fallback={null}>{viewOf(view, onSave)}</Suspense>
}

function viewOf(view: ViewName, onSave: ViewProps['onSave']) {
  switch (view) {
    case 'steps':
      return <StepsWithForm />
    case 'head':
      return <HeadView />
    case 'yaml':
      return <YamlView />
    case 'elements':
      return <ElementsView onSave={onSave} />
    case 'map':
      return <MapView />
  }
}

function StepsWithForm() {
  return (
    <>
      <StepsView />
      <div className={classes.side}>
        <StepForm />
      </div>
    </>
  )
}

/** Loaded when they are first shown. */
const YamlView = lazy(async () => ({ default: (await import('../yaml/yaml-view.tsx')).YamlView }))
const ElementsView = lazy(async () => ({
  default: (await import('../elements/elements-view.tsx')).ElementsView,
}))
const HeadView = lazy(async () => ({ default: (await import('../head/head-view.tsx')).HeadView }))
const MapView = lazy(async () => ({ default: (await import('../map/map-view.tsx')).MapView }))
