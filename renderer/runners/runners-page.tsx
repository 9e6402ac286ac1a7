import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Plus, ServerCog } from 'lucide-react'
import { useState } from 'react'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { SignedIn } from '../central/signed-in.tsx'
import { may, useCentral } from '../central/use-central.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { InviteDialog } from './invite-dialog.tsx'
import { RunnerTable } from './runner-table.tsx'
import { runnersTexts } from './texts.ts'

/** How often it is looked up when runners were heard, which central tells nobody; milliseconds. */
const REFRESH = 5_000

/** The PCs that work through the queues of central. */
export function RunnersPage() {
  const texts = useTexts(runnersTexts)
  const { link, problem } = useCentral()
  const [isInviting, setInviting] = useState(false)
  const invite = link && may(link, 'runners.invite') && (
    <Button leftSection={<Plus size={14} />} onClick={() => setInviting(true)}>
      {texts.invite}
    </Button>
  )
  return (
    <Page title={texts.title} actions={invite}>
      <SignedIn link={link} problem={problem}>
        {(signedIn) => <Runners link={signedIn} />}
      </SignedIn>
      {isInviting && <InviteDialog address={link?.address ?? ''} onClose={() => setInviting(false)} />}
    </Page>
  )
}

function Runners({ link }: { readonly link: CentralLink }) {
  const texts = useTexts(runnersTexts)
  const runners = useQuery(hostQuery.central.runners.list.queryOptions({ refetchInterval: REFRESH }))
  return (
    <Loaded query={runners}>
      {(all) =>
        all.length === 0 ? (
          <Empty icon={ServerCog} title={texts.none} hint={texts.noneHint} />
        ) : (
          <RunnerTable runners={all} canRevoke={may(link, 'runners.revoke')} />
        )
      }
    </Loaded>
  )
}
