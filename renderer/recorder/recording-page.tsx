import { getRouteApi } from '@tanstack/react-router'
import { useTexts } from '../language/index.ts'
import { LiveActions } from './live/live-actions.tsx'
import { LiveFrame } from './live/live-frame.tsx'
import { StepList } from './live/step-list.tsx'
import { liveTexts } from './live/texts.ts'

const route = getRouteApi('/recorder/$recording')

/** A recording while the person works: its steps as they happen. */
export function RecordingPage() {
  const texts = useTexts(liveTexts)
  const { recording } = route.useParams()
  return (
    <LiveFrame
      key={recording}
      recording={recording}
      title={(name) => (name === '' ? texts.title : texts.named(name))}
      actions={(state) => <LiveActions state={state} />}
    >
      {(state) => <StepList state={state} />}
    </LiveFrame>
  )
}
