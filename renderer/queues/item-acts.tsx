import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Copy, Pencil, RotateCcw, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Procedure } from '../../main/api/central/roles.ts'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { may } from '../central/use-central.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { afterChange } from './after-change.ts'
import { CloneDialog } from './clone-dialog.tsx'
import { EditItemDialog } from './edit-item-dialog.tsx'
import type { ItemStory } from './item-story.ts'
import { queuesTexts } from './texts.ts'

interface ItemActsProps {
  readonly item: ItemStory
  readonly link: CentralLink
  /** Called when another item is to be looked at. */
  readonly onGone: () => void
}

/** In which states central lets people do what; it says why where it changed meanwhile. */
const states: Partial<Record<Procedure, readonly ItemStory['state'][]>> = {
  'items.retry': ['failed', 'rejected', 'withdrawn'],
  'items.withdraw': ['ready', 'waiting', 'failed', 'rejected'],
  'items.change': ['ready', 'waiting', 'failed', 'rejected', 'withdrawn'],
}

/** What may be done to an item, by its state and by the roles of the person. */
export function ItemActs({ item, link, onGone }: ItemActsProps) {
  const texts = useTexts(queuesTexts)
  const [open, setOpen] = useState<'edit' | 'clone'>()
  const { id, state } = item
  const retry = useMutation(hostQuery.central.items.retry.mutationOptions({ onSuccess: afterChange }))
  const withdraw = useMutation(hostQuery.central.items.withdraw.mutationOptions({ onSuccess: afterChange }))
  const allowed = (procedure: Procedure) =>
    may(link, procedure) && (states[procedure]?.includes(state) ?? true)
  const close = () => setOpen(undefined)
  return (
    <Group gap="xs">
      {allowed('items.retry') && (
        <Button
          leftSection={<RotateCcw size={14} />}
          loading={retry.isPending}
          onClick={() => retry.mutate({ id })}
        >
          {texts.retry}
        </Button>
      )}
      {allowed('items.change') && (
        <Button variant="default" leftSection={<Pencil size={14} />} onClick={() => setOpen('edit')}>
          {texts.edit}
        </Button>
      )}
      {allowed('items.clone') && (
        <Button variant="default" leftSection={<Copy size={14} />} onClick={() => setOpen('clone')}>
          {texts.clone}
        </Button>
      )}
      {allowed('items.withdraw') && (
        <Button
          variant="default"
          leftSection={<Undo2 size={14} />}
          loading={withdraw.isPending}
          onClick={() => withdraw.mutate({ id })}
        >
          {texts.withdraw}
        </Button>
      )}
      {open === 'edit' && <EditItemDialog item={item} onClose={close} />}
      {open === 'clone' && <CloneDialog item={item} onClose={close} onDone={onGone} />}
    </Group>
  )
}
