import { under } from '../dom.ts'
import { tellFiles } from '../fields/files.ts'
import { changedLast } from '../meanwhile/changes.ts'
import { acted } from '../meanwhile/turn.ts'
import { later } from '../task.ts'
import { tellDrag } from './dragging.ts'
import { distance } from './point.ts'
import { pressedLast } from './pressed.ts'
import { onCancel, tellRelease } from './pressing.ts'

let dropped = false

/** The browser begins to drag what was pressed, unless the page keeps it from that: then the mouse goes on. */
export function onDragStart(event: DragEvent): void {
  const pressed = pressedLast()
  dropped = false
  later(() => {
    if (event.defaultPrevented) return
    onCancel()
    if (pressed) pressed.native = true
  })
}

/** Only notes the way. */
export function onDragOver({ clientX: x, clientY: y }: DragEvent): void {
  const pressed = pressedLast()
  if (pressed?.native && distance(pressed.way.at(-1) ?? pressed.point, { x, y }) >= 3)
    pressed.way.push({ x, y })
}

/** Something was let go over what takes it. */
export function onDrop(event: DragEvent): void {
  const pressed = pressedLast()
  const target = under(event)
  const files = [...(event.dataTransfer?.files ?? [])]
  if (files.length > 0 && target) tellFiles(target, files, event)
  if (files.length > 0 || !pressed?.native || pressed.released) return
  dropped = true
  tellDrag(pressed, event)
  acted()
}

/** Let go: where nothing took it, the page may still have moved it on the way. */
export function onDragEnd(event: DragEvent): void {
  const pressed = pressedLast()
  if (!pressed?.native || pressed.released) return
  pressed.released = true
  const taken = event.dataTransfer?.dropEffect !== 'none' || changedLast() > pressed.at
  if (!dropped && taken && pressed.way.length > 0) tellDrag(pressed, event)
  tellRelease(event)
  acted()
}
