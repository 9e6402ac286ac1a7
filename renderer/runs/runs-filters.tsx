import { Group, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RunSummary } from '../../main/api/host/contract/runs.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { partTexts } from '../parts/texts.ts'
import { runsTexts } from './texts.ts'
import type { RunsFilter } from './use-runs.ts'

/** The states that can be chosen. */
export const filteredStates = [
  'running',
  'done',
  'failed',
  'waiting',
  'in-doubt',
  'stopped',
] as const satisfies RunSummary['state'][]

interface RunsFiltersProps {
  readonly filter: RunsFilter
  readonly onChange: (filter: RunsFilter) => void
}

/** Which bot, and which state. */
export function RunsFilters({ filter, onChange }: RunsFiltersProps) {
  const texts = useTexts(runsTexts)
  const { states } = useTexts(partTexts)
  const bots = useQuery(hostQuery.runs.bots.queryOptions())
  return (
    <Group gap="xs" wrap="nowrap">
      <Select
        w={220}
        aria-label={texts.bot}
        placeholder={texts.anyBot}
        clearable
        searchable
        data={(bots.data ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        value={filter.bot ?? null}
        onChange={(bot) => onChange({ ...filter, bot: bot ?? undefined })}
      />
      <Select
        w={170}
        aria-label={texts.state}
        placeholder={texts.anyState}
        clearable
        data={filteredStates.map((state) => ({ value: state, label: states[state] }))}
        value={filter.state ?? null}
        onChange={(chosen) =>
          onChange({ ...filter, state: filteredStates.find((state) => state === chosen) })
        }
      />
    </Group>
  )
}
