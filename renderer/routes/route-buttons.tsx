import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ModelHere } from '../../main/api/host/contract/models.ts'
import { queries } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import { RouteDialog } from './route-dialog.tsx'
import type { RouteActs, ShownRoute } from './shown-route.ts'
import { routesTexts } from './texts.ts'

interface RouteButtonsProps {
  readonly route: ShownRoute
  readonly models: readonly ModelHere[]
  readonly acts: RouteActs
}

/** What may be done to a route: change it, and the switch. */
export function RouteButtons({ route, models, acts }: RouteButtonsProps) {
  const texts = useTexts(routesTexts)
  const [open, setOpen] = useState<'change' | 'kill'>()
  const { change, kill, revive } = acts
  const close = () => setOpen(undefined)
  const reviving = useMutation({
    mutationFn: async () => revive?.(route),
    onSuccess: () => queries.invalidateQueries(),
  })
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
      {change && <SmallButton label={texts.change} name={route.name} onClick={() => setOpen('change')} />}
      {kill && route.on && (
        <SmallButton label={texts.kill} name={route.name} onClick={() => setOpen('kill')} />
      )}
      {revive && !route.on && (
        <SmallButton label={texts.revive} name={route.name} onClick={() => reviving.mutate()} />
      )}
      {open === 'change' && change && (
        <RouteDialog route={route} models={models} change={change} onClose={close} />
      )}
      {open === 'kill' && kill && <KillDialog route={route} kill={kill} onClose={close} />}
    </Group>
  )
}

interface SmallButtonProps {
  readonly label: string
  /** Of the route, for those who hear the page. */
  readonly name: string
  readonly onClick: () => void
}

function SmallButton({ label, name, onClick }: SmallButtonProps) {
  return (
    <Button variant="default" size="compact-xs" onClick={onClick} aria-label={`${label}: ${name}`}>
      {label}
    </Button>
  )
}

interface KillDialogProps {
  readonly route: ShownRoute
  readonly kill: NonNullable<RouteActs['kill']>
  readonly onClose: () => void
}

function KillDialog({ route, kill, onClose }: KillDialogProps) {
  const texts = useTexts(routesTexts)
  const [reason, setReason] = useState('')
  const killing = useMutation({
    mutationFn: () => kill(route, reason.trim()),
    onSuccess: () => {
      void queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <Dialog title={texts.killTitle(route.name)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          killing.mutate()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{texts.killHint}</Text>
          <Textarea
            label={texts.reason}
            data-autofocus
            maxLength={500}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
          <FormButtons
            label={texts.kill}
            onCancel={onClose}
            isBusy={killing.isPending}
            disabled={reason.trim() === ''}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
