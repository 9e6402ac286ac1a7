import { useQuery } from '@tanstack/react-query'
import { Bot } from 'lucide-react'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { botsTexts } from './texts.ts'

/** The bots of this PC. */
export function BotsPage() {
  const texts = useTexts(botsTexts)
  const runs = useQuery(hostQuery.runs.list.queryOptions())
  return (
    <Page title={texts.title}>
      <Loaded query={runs}>{() => <Empty icon={Bot} title={texts.none} hint={texts.noneHint} />}</Loaded>
    </Page>
  )
}
