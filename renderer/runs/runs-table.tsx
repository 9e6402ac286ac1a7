import { Link } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { RunSummary } from '../../main/api/host/contract/runs.ts'
import { lengthText, whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { shortProblem } from '../parts/problem-words.ts'
import { StateBadge } from '../parts/state-badge.tsx'
import { countsText } from './counts.ts'
import classes from './runs.module.css'
import { runsTexts } from './texts.ts'

const ROW = 36

interface RunsTableProps {
  readonly runs: readonly RunSummary[]
  /** Called when the last of them comes into view. */
  readonly onEnd: () => void
}

/** A row a run. Only those in view are drawn, however many there are; the arrow keys go from one to the next. */
export function RunsTable({ runs, onEnd }: RunsTableProps) {
  const texts = useTexts(runsTexts)
  const body = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: runs.length,
    getScrollElement: () => body.current,
    estimateSize: () => ROW,
    overscan: 12,
    getItemKey: (index) => runs[index]?.id ?? index,
  })
  const drawn = rows.getVirtualItems()
  const isAtEnd = (drawn.at(-1)?.index ?? 0) >= runs.length - 1
  useEffect(() => {
    if (isAtEnd) onEnd()
  }, [isAtEnd, onEnd])
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')
    if (step === undefined || !from) return
    event.preventDefault()
    const index = Math.min(Math.max(Number(from.dataset.index) + step, 0), runs.length - 1)
    rows.scrollToIndex(index)
    body.current?.querySelector<HTMLElement>(`[data-index="${index}"] a`)?.focus()
  }
  return (
    <div className={classes.scroll} ref={body}>
      <table className={classes.table} aria-label={texts.list} aria-rowcount={runs.length + 1}>
        <Head />
        {/* The keys go from link to link. */}
        <tbody style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
          {drawn.map(({ index, key, start }) => {
            const run = runs[index]
            return run && <RunRow key={key} run={run} index={index} start={start} />
          })}
        </tbody>
      </table>
    </div>
  )
}

function Head() {
  const texts = useTexts(runsTexts)
  const names = [texts.bot, texts.state, texts.started, texts.took, texts.items, texts.by]
  return (
    <thead>
      <tr className={classes.row} aria-rowindex={1}>
        {names.map((name) => (
          <th key={name}>{name}</th>
        ))}
      </tr>
    </thead>
  )
}

interface RunRowProps {
  readonly run: RunSummary
  readonly index: number
  /** Pixels from the top. */
  readonly start: number
}

function RunRow({ run, index, start }: RunRowProps) {
  const texts = useTexts(runsTexts)
  const language = useLanguage()
  const { id, title, state, rehearsal, started, ended, startedBy, error } = run
  const counts = countsText(run, language)
  return (
    <tr
      className={`${classes.row} ${classes.line}`}
      aria-rowindex={index + 2}
      data-index={index}
      style={{ transform: `translateY(${start}px)` }}
    >
      <td className={classes.cell} title={title}>
        <Link to={`/runs/${id}` as string} className={classes.link ?? ''} dir="auto">
          {title}
        </Link>
        {rehearsal && <span className={classes.soft}> · {texts.rehearsal}</span>}
      </td>
      <td title={error && shortProblem(error, language)}>
        <StateBadge state={state} />
      </td>
      <td className={classes.number}>{whenText(started, language)}</td>
      <td className={classes.number}>{ended === undefined ? '' : lengthText(ended - started, language)}</td>
      <td className={classes.cell} title={counts}>
        {counts}
      </td>
      <td className={`${classes.cell} ${classes.soft}`} title={startedBy} dir="auto">
        {startedBy}
      </td>
    </tr>
  )
}
