import { ActionIcon, Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import {
  ArrowDownToDot,
  ArrowRightToLine,
  ArrowUpFromDot,
  type LucideIcon,
  Pause,
  Play,
  RedoDot,
  RotateCcw,
  SkipForward,
  Square,
  X,
} from 'lucide-react'
import type { DebugCommand } from '../../main/api/host/contract/debug.ts'
import { useEditorState } from '../editor/use-editor.ts'
import { host } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { DotBadge } from '../parts/dot-badge.tsx'
import { showProblem } from '../parts/show-problem.tsx'
import classes from './debug.module.css'
import type { DebugView } from './store.ts'
import { debugTexts } from './texts.ts'
import { useDebug, useDebugStore } from './use-debug.ts'

/** What can be said to the run that is gone through; nothing where there is none. */
export function DebugBar() {
  const texts = useTexts(debugTexts)
  const store = useDebugStore()
  const { run, state, stop } = useDebug((view) => view)
  const selected = useEditorState(({ selection }) => selection.at(-1))
  if (state === 'idle') return null
  const stands = state === 'stopped'
  const isCommit = stop?.effect === 'commit'
  const say = (command: DebugCommand) => () => store.say(command)
  return (
    <div className={classes.bar} role="toolbar" aria-label={texts.bar}>
      <Action icon={Play} label={texts.continue} disabled={!stands} onClick={say({ do: 'continue' })} />
      <Action
        icon={Pause}
        label={texts.pause}
        disabled={state !== 'running'}
        onClick={say({ do: 'pause' })}
      />
      <Action icon={RedoDot} label={texts.over} disabled={!stands} onClick={say({ do: 'over' })} />
      <Action icon={ArrowDownToDot} label={texts.into} disabled={!stands} onClick={say({ do: 'into' })} />
      <Action icon={ArrowUpFromDot} label={texts.out} disabled={!stands} onClick={say({ do: 'out' })} />
      <Action
        icon={ArrowRightToLine}
        label={texts.until}
        disabled={!stands || selected === undefined}
        onClick={() => selected !== undefined && store.say({ do: 'until', path: selected })}
      />
      <Action
        icon={SkipForward}
        label={texts.skip}
        disabled={!stands || isCommit}
        onClick={say({ do: 'skip' })}
      />
      <Action
        icon={Square}
        label={texts.end}
        disabled={state === 'ended'}
        onClick={() => run !== undefined && host.runs.kill({ run }).catch(showProblem)}
      />
      <span className={classes.state} role="status">
        <DotBadge tone={toneOf({ state, stop })}>{wordOf({ state, stop }, texts)}</DotBadge>
      </span>
      {stop?.error && (
        <>
          <Button leftSection={<RotateCcw size={14} aria-hidden />} onClick={say({ do: 'again' })}>
            {texts.again}
          </Button>
          <Button variant="default" onClick={say({ do: 'give-up' })}>
            {texts.giveUp}
          </Button>
        </>
      )}
      {state === 'ended' && run !== undefined && (
        <Button variant="default" component={Link} to={`/runs/${run}`}>
          {texts.toRun}
        </Button>
      )}
      {state === 'ended' && <Action icon={X} label={texts.close} onClick={() => store.close()} />}
    </div>
  )
}

interface ActionProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly disabled?: boolean
  readonly onClick: () => void
}

function Action({ icon: Icon, label, disabled = false, onClick }: ActionProps) {
  return (
    <ActionIcon aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      <Icon size={16} />
    </ActionIcon>
  )
}

type Standing = Pick<DebugView, 'state' | 'stop'>

function toneOf({ state, stop }: Standing) {
  if (state === 'ended') return 'off'
  if (!stop) return 'busy'
  return stop.error ? 'bad' : 'warn'
}

function wordOf({ state, stop }: Standing, texts: (typeof debugTexts)['en']): string {
  if (state === 'starting' || state === 'running' || state === 'ended') return texts[state]
  if (stop?.error) return texts.failed
  return stop?.effect === 'commit' ? texts.stoppedCommit : texts.stopped
}
