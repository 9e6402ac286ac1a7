import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { RunItem } from '../../../main/api/host/contract/runs.ts'
import { useLanguage, useTexts } from '../../language/index.ts'
import { shortProblem } from '../../parts/problem-words.ts'
import { StateBadge } from '../../parts/state-badge.tsx'
import type { FollowedRun } from './followed.ts'
import classes from './run.module.css'
import { runTexts } from './texts.ts'

const ROW = 50

interface ItemListProps {
  readonly followed: FollowedRun
  readonly position: number
  readonly onChoose: (position: number) => void
}

/** All items of a run with what became of each and why; above them what happened outside of all. */
export function ItemList({ followed: { run, items }, position, onChoose }: ItemListProps) {
  const texts = useTexts(runTexts)
  const box = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length + 1,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 10,
  })
  useEffect(() => rows.scrollToIndex(position + 1), [rows, position])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    onChoose(Math.min(Math.max(position + step, -1), items.length - 1))
  }
  return (
    <nav className={classes.list} aria-label={texts.items} ref={box}>
      <ul style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <li key={index} style={{ transform: `translateY(${start}px)` }}>
            <button
              type="button"
              className={classes.item}
              aria-current={index - 1 === position}
              onKeyDown={onKeyDown}
              onClick={() => onChoose(index - 1)}
            >
              <ItemLine item={items[index - 1]} run={run.id} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function ItemLine({ item, run }: { readonly item: RunItem | undefined; readonly run: string }) {
  const texts = useTexts(runTexts)
  const language = useLanguage()
  if (!item) return <span className={classes.soft}>{texts.outside}</span>
  const { byPerson, error } = item
  const why = byPerson === undefined ? error && shortProblem(error, language) : texts.byHand(byPerson)
  return (
    <>
      <span className={classes.itemTop}>
        <span className={classes.itemTitle} dir="auto" title={item.title}>
          {item.reference === run ? texts.whole : item.title}
        </span>
        <StateBadge state={item.state} />
      </span>
      <span className={classes.itemWhy} dir="auto" title={why}>
        {why}
      </span>
    </>
  )
}
