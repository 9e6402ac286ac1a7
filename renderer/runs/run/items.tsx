import { Text } from '@mantine/core'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTexts } from '../../language/index.ts'
import { Scrolled } from '../../parts/scrolled.tsx'
import type { FollowedRun } from './followed.ts'
import { ItemDetail } from './item-detail.tsx'
import { ItemList } from './item-list.tsx'
import classes from './run.module.css'
import { runTexts } from './texts.ts'

interface ItemsProps {
  readonly followed: FollowedRun
  readonly onChange: () => void
}

/** The items at one side, at the other what happened to the chosen one; the one under way until another is chosen. */
export function Items({ followed, onChange }: ItemsProps) {
  const texts = useTexts(runTexts)
  const { item: wanted } = useSearch({ from: '/runs/$run' })
  const [chosen, setChosen] = useState(wanted)
  const position = chosen ?? followed.doing?.position ?? foremost(followed)
  const isOutside = position === -1
  const item = followed.items[position]
  return (
    <div className={classes.columns}>
      <ItemList followed={followed} position={position} onChoose={setChosen} />
      <Scrolled className={classes.detail} label={texts.timeline}>
        {item || isOutside ? (
          <ItemDetail
            // What was opened or said belongs to one item alone.
            key={position}
            followed={followed}
            position={position}
            item={item}
            onChange={onChange}
          />
        ) : (
          <Text size="sm" c="dimmed">
            {followed.items.length === 0 ? texts.noItems : texts.choose}
          </Text>
        )}
      </Scrolled>
    </div>
  )
}

/** The first item that somebody may have to act on, else the first. */
function foremost({ items }: FollowedRun): number {
  const urgent = items.find(({ state }) => state !== 'done' && state !== 'refused' && state !== 'ready')
  return urgent?.position ?? 0
}
