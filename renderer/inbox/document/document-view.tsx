import { ActionIcon, Text, Tooltip } from '@mantine/core'
import { ChevronLeft, ChevronRight, type LucideIcon, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { FieldPlace, TaskField, TaskForPeople } from '../../../main/api/host/contract/tasks.ts'
import { useTexts } from '../../language/index.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { Scrolled } from '../../parts/scrolled.tsx'
import { fileName } from '../file-name.ts'
import classes from '../inbox.module.css'
import { inboxTexts } from '../texts.ts'
import { Marks } from './marks.tsx'
import { usePagePicture } from './use-page-picture.ts'

/** Of the width that there is, or of the narrowest that can be read in. */
const sizes = [1, 1.5, 2.2] as const
/** Pixels. */
const NARROWEST = 640

interface DocumentViewProps {
  readonly task: Pick<TaskForPeople, 'id'>
  readonly path: string
  readonly fields: readonly TaskField[]
  readonly places: readonly FieldPlace[]
  /** The field that is being looked at: its place is brought into sight. */
  readonly focused: string | undefined
  /** A mark was clicked. */
  readonly onField: (name: string) => void
}

/** The document that a question is about, with the places of its fields where they are known. */
export function DocumentView({ task, path, fields, places, focused, onField }: DocumentViewProps) {
  const texts = useTexts(inboxTexts)
  const [page, setPage] = useState(0)
  const [size, setSize] = useState(0)
  const { query, address } = usePagePicture(task.id, page)
  const pages = query.data?.pages ?? 1
  const pageInSight = places.find(({ field }) => field === focused)?.page
  useEffect(() => {
    if (pageInSight !== undefined) setPage(pageInSight)
  }, [pageInSight])
  return (
    <section className={classes.viewer} aria-label={fileName(path)}>
      <div className={classes.tools}>
        <Text size="xs" c="dimmed" truncate="end" me="auto" dir="auto" title={path}>
          {fileName(path)}
        </Text>
        {pages > 1 && (
          <>
            <Tool
              icon={ChevronLeft}
              name={texts.previousPage}
              off={page === 0}
              act={() => setPage(page - 1)}
            />
            <Text size="xs">{texts.page(page + 1, pages)}</Text>
            <Tool
              icon={ChevronRight}
              name={texts.nextPage}
              off={page === pages - 1}
              act={() => setPage(page + 1)}
            />
          </>
        )}
        <Tool icon={ZoomOut} name={texts.smaller} off={size === 0} act={() => setSize(size - 1)} />
        <Tool
          icon={ZoomIn}
          name={texts.larger}
          off={size === sizes.length - 1}
          act={() => setSize(size + 1)}
        />
      </div>
      <Scrolled className={classes.paper}>
        <Loaded query={query}>
          {({ width, height }) => (
            <div
              className={classes.sheet}
              style={{ width: widthOf(sizes[size] ?? 1), aspectRatio: `${width} / ${height}` }}
            >
              {address !== undefined && (
                <img className={classes.picture} src={address} alt={texts.pictureOf(fileName(path))} />
              )}
              <Marks
                size={{ width, height }}
                places={places.filter((place) => place.page === page)}
                fields={fields}
                focused={focused}
                onField={onField}
              />
            </div>
          )}
        </Loaded>
      </Scrolled>
    </section>
  )
}

function widthOf(size: number): string {
  return `max(${size * 100}%, ${size * NARROWEST}px)`
}

interface ToolProps {
  readonly icon: LucideIcon
  readonly name: string
  readonly off: boolean
  readonly act: () => void
}

function Tool({ icon: Icon, name, off, act }: ToolProps) {
  return (
    <Tooltip label={name}>
      <ActionIcon size="sm" aria-label={name} disabled={off} onClick={act}>
        <Icon size={15} />
      </ActionIcon>
    </Tooltip>
  )
}
