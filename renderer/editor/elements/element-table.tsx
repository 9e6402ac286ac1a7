import { Text, TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { AuthoredElement } from '../../../bots/format/index.ts'
import { useTexts } from '../../language/index.ts'
import classes from './elements.module.css'
import { elementsTexts } from './texts.ts'
import type { ElementUse } from './uses.ts'
import { elementText } from './words.ts'

/** Pixels of one row. */
const ROW = 32

interface ElementTableProps {
  readonly elements: ReadonlyMap<string, AuthoredElement>
  readonly uses: ReadonlyMap<string, readonly ElementUse[]>
  readonly chosen: string | undefined
  readonly onChoose: (ref: string) => void
}

/** All elements by name, with what they are and how often they are used; the arrow keys go through them. */
export function ElementTable({ elements, uses, chosen, onChoose }: ElementTableProps) {
  const texts = useTexts(elementsTexts)
  const [query, setQuery] = useState('')
  const scroll = useRef<HTMLDivElement>(null)
  const found = useMemo(() => matching(elements, query), [elements, query])
  const held = useMemo(() => heldIn(elements), [elements])
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const show = useEffectEvent(() => {
    const at = found.findIndex(({ ref }) => ref === chosen)
    if (at >= 0) rows.scrollToIndex(at)
  })
  // What was chosen elsewhere, as in a form, is to be seen here.
  useEffect(() => show(), [])
  const go = (by: number) => {
    const at = found.findIndex(({ ref }) => ref === chosen)
    const next = found[Math.min(Math.max(at + by, 0), found.length - 1)]
    if (next === undefined) return
    onChoose(next.ref)
    rows.scrollToIndex(found.indexOf(next))
  }
  return (
    <div className={classes.list}>
      <TextInput
        className={classes.find ?? ''}
        leftSection={<Search size={14} aria-hidden />}
        placeholder={texts.find}
        aria-label={texts.find}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={({ key }) => key === 'ArrowDown' && scroll.current?.focus()}
      />
      <div
        ref={scroll}
        className={classes.scroll}
        role="listbox"
        aria-label={texts.title}
        tabIndex={0}
        aria-activedescendant={chosen === undefined ? undefined : rowId(chosen)}
        onKeyDown={(event) => {
          const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key]
          if (by === undefined) return
          event.preventDefault()
          go(by)
        }}
      >
        <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const element = found[index]
            return (
              element && (
                <Row
                  key={element.ref}
                  element={element}
                  uses={uses.get(element.ref)?.length ?? 0}
                  holds={held.get(element) ?? 0}
                  top={start}
                  isChosen={element.ref === chosen}
                  onChoose={() => onChoose(element.ref)}
                />
              )
            )
          })}
        </div>
        {found.length === 0 && (
          <Text size="sm" c="dimmed" p="md">
            {texts.nothingFound}
          </Text>
        )}
      </div>
    </div>
  )
}

interface RowProps {
  readonly element: AuthoredElement
  readonly uses: number
  /** How many other elements stand in it. */
  readonly holds: number
  readonly top: number
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Row({ element, uses, holds, top, isChosen, onChoose }: RowProps) {
  const texts = useTexts(elementsTexts)
  const count = uses > 0 ? texts.used(uses) : holds > 0 ? texts.holds(holds) : texts.unused
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the list says by its id which one is chosen
    <div
      id={rowId(element.ref)}
      className={classes.row}
      style={{ transform: `translateY(${top}px)`, height: ROW }}
      role="option"
      aria-selected={isChosen}
      onClick={onChoose}
    >
      <span className={classes.ref} dir="auto">
        {element.ref}
      </span>
      <span className={classes.what} dir="auto">
        {elementText(element)}
      </span>
      <span className={classes.count}>{count}</span>
    </div>
  )
}

function rowId(ref: string): string {
  return `element-${ref}`
}

function heldIn(elements: ReadonlyMap<string, AuthoredElement>): ReadonlyMap<AuthoredElement, number> {
  const held = new Map<AuthoredElement, number>()
  for (const { within, frame } of elements.values())
    for (const place of [within, frame]) if (place) held.set(place, (held.get(place) ?? 0) + 1)
  return held
}

function matching(elements: ReadonlyMap<string, AuthoredElement>, query: string): AuthoredElement[] {
  const wanted = query.trim().toLocaleLowerCase()
  return [...elements.values()].filter((element) =>
    `${element.ref} ${elementText(element)}`.toLocaleLowerCase().includes(wanted),
  )
}
