import { List, NumberInput, Select, SimpleGrid, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ModelHere } from '../../main/api/host/contract/models.ts'
import { queries } from '../host/host.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { FormButtons } from '../parts/form-buttons.tsx'
import type { RouteActs, ShownRoute } from './shown-route.ts'
import { routesTexts } from './texts.ts'

/** Stands for the model that comes with Deskhand: a choice has to be a text. */
const SHIPPED = 'shipped'

interface RouteDialogProps {
  readonly route: ShownRoute
  readonly models: readonly ModelHere[]
  readonly change: NonNullable<RouteActs['change']>
  readonly onClose: () => void
}

/** Which model decides on a route, and from what confidence on. */
export function RouteDialog({ route, models, change, onClose }: RouteDialogProps) {
  const texts = useTexts(routesTexts)
  const [champion, setChampion] = useState(route.champion ?? SHIPPED)
  const [thresholds, setThresholds] = useState(route.thresholds)
  const model = models.find(({ digest, shippedFor }) =>
    champion === SHIPPED ? shippedFor === route.name : digest === champion,
  )
  const labels = [...new Set([...(model?.labels ?? []), ...Object.keys(thresholds)])]
  const changing = useMutation({
    mutationFn: () => change(route, { champion: champion === SHIPPED ? null : champion, thresholds }),
    onSuccess: () => {
      void queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <Dialog title={texts.dialog(route.name)} onClose={onClose} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          changing.mutate()
        }}
      >
        <Stack gap="sm">
          <Select
            label={texts.model}
            data={choices(route, models, texts.modelOfRoute)}
            value={champion}
            allowDeselect={false}
            onChange={(chosen) => setChampion(chosen ?? SHIPPED)}
          />
          {model && <AboutModel model={model} />}
          <Text size="sm" c="dimmed">
            {texts.thresholdsHint}
          </Text>
          <SimpleGrid cols={3} spacing="sm" verticalSpacing="xs">
            {labels.map((label) => (
              <NumberInput
                key={label}
                label={label}
                suffix=" %"
                min={0}
                max={100}
                decimalScale={2}
                value={Number(((thresholds[label] ?? 1) * 100).toFixed(2))}
                onChange={(percent) => setThresholds({ ...thresholds, [label]: Number(percent) / 100 })}
              />
            ))}
          </SimpleGrid>
          <FormButtons label={texts.save} onCancel={onClose} isBusy={changing.isPending} />
        </Stack>
      </form>
    </Dialog>
  )
}

/** The model in force is offered too where it is not on this PC, so that it can stay. */
function choices({ name, champion }: ShownRoute, models: readonly ModelHere[], shipped: string) {
  const own = models.filter(({ shippedFor }) => shippedFor !== name)
  const isStrange = champion !== null && !models.some(({ digest }) => digest === champion)
  return [
    { value: SHIPPED, label: shipped },
    ...own.map((model) => ({ value: model.digest, label: `${model.name} ${model.version}` })),
    ...(isStrange ? [{ value: champion, label: champion.slice(0, 12) }] : []),
  ]
}

function AboutModel({ model: { accuracy, limits } }: { readonly model: ModelHere }) {
  const texts = useTexts(routesTexts)
  const language = useLanguage()
  const share = accuracy.toLocaleString(language, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <div>
      <Text size="xs" c="dimmed">
        {texts.accuracy(share)}. {texts.limits}:
      </Text>
      <List size="xs" c="dimmed">
        {limits.map((limit) => (
          <List.Item key={limit}>{limit}</List.Item>
        ))}
      </List>
    </div>
  )
}
