import { useEffect, useRef } from 'react'
import type { FieldPlace, TaskField } from '../../../main/api/host/contract/tasks.ts'
import classes from '../inbox.module.css'

interface MarksProps {
  /** Of the page, in the pixels that places are given in. */
  readonly size: { readonly width: number; readonly height: number }
  readonly places: readonly FieldPlace[]
  readonly fields: readonly TaskField[]
  readonly focused: string | undefined
  readonly onField: (name: string) => void
}

/** Frames around the values on a page; the focused one is scrolled into sight, and a click goes to its field. */
export function Marks({ size, places, fields, focused, onField }: MarksProps) {
  const inSight = useRef<HTMLButtonElement>(null)
  const isHere = places.some(({ field }) => field === focused)
  useEffect(() => {
    if (isHere && focused !== undefined)
      inSight.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [focused, isHere])
  return places.flatMap(({ field, box }) => {
    const asked = fields.find(({ name }) => name === field)
    if (!asked) return []
    const isFocused = field === focused
    return (
      <button
        key={field}
        ref={isFocused ? inSight : null}
        type="button"
        // The keyboard has the field itself.
        tabIndex={-1}
        className={classes.marked}
        data-sure={asked.doubt === undefined}
        data-focused={isFocused}
        title={asked.title}
        aria-label={asked.title}
        style={{
          left: share(box.x, size.width),
          top: share(box.y, size.height),
          width: share(box.width, size.width),
          height: share(box.height, size.height),
        }}
        onClick={() => onField(field)}
      />
    )
  })
}

function share(part: number, whole: number): string {
  return `${(100 * part) / whole}%`
}
