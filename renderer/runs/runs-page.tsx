import { Button } from '@mantine/core'
import { Link, useSearch } from '@tanstack/react-router'
import { History, SearchX } from 'lucide-react'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { useShow } from '../parts/use-show.ts'
import { filteredStates, RunsFilters } from './runs-filters.tsx'
import { RunsTable } from './runs-table.tsx'
import { runsTexts } from './texts.ts'
import { type RunsFilter, useRuns } from './use-runs.ts'

/** What ran on this PC, and what runs. */
export function RunsPage() {
  const texts = useTexts(runsTexts)
  const { bot, state } = useSearch({ from: '/runs' })
  const filter: RunsFilter = { bot, state: filteredStates.find((one) => one === state) }
  const { narrow } = useShow('/runs', filter)
  const { newest, runs, more } = useRuns(filter)
  const isFiltered = filter.bot !== undefined || filter.state !== undefined
  const needMore = () => {
    if (more.hasNextPage && !more.isFetching) void more.fetchNextPage()
  }
  return (
    <Page title={texts.title} actions={<RunsFilters filter={filter} onChange={narrow} />} bare>
      <Loaded query={newest}>
        {() =>
          runs.length === 0 ? <NoRuns isFiltered={isFiltered} /> : <RunsTable runs={runs} onEnd={needMore} />
        }
      </Loaded>
    </Page>
  )
}

function NoRuns({ isFiltered }: { readonly isFiltered: boolean }) {
  const texts = useTexts(runsTexts)
  return (
    <div style={{ flex: 1 }}>
      {isFiltered ? (
        <Empty icon={SearchX} title={texts.noneSuch} hint={texts.noneSuchHint} />
      ) : (
        <Empty icon={History} title={texts.none} hint={texts.noneHint}>
          <Button component={Link} to={'/' as string}>
            {texts.toBots}
          </Button>
        </Empty>
      )}
    </div>
  )
}
