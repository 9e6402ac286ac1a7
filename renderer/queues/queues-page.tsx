import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ListTodo, Plus, SearchX } from 'lucide-react'
import { useState } from 'react'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { SignedIn } from '../central/signed-in.tsx'
import { may, useCentral } from '../central/use-central.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { QueueDialog } from './queue-dialog.tsx'
import { QueueItems } from './queue-items.tsx'
import { QueueList } from './queue-list.tsx'
import classes from './queues.module.css'
import { queuesTexts } from './texts.ts'
import { useShown } from './use-shown.ts'

/** The work of central: its queues, and the items of one of them. */
export function QueuesPage() {
  const texts = useTexts(queuesTexts)
  const { link, problem } = useCentral()
  const [isAdding, setAdding] = useState(false)
  const add = link && may(link, 'queues.put') && (
    <Button leftSection={<Plus size={14} />} variant="default" onClick={() => setAdding(true)}>
      {texts.newQueue}
    </Button>
  )
  return (
    <Page title={texts.title} actions={add} bare={link?.state === 'signed-in'}>
      <SignedIn link={link} problem={problem}>
        {(signedIn) => <Queues link={signedIn} />}
      </SignedIn>
      {isAdding && <QueueDialog onClose={() => setAdding(false)} />}
    </Page>
  )
}

function Queues({ link }: { readonly link: CentralLink }) {
  const texts = useTexts(queuesTexts)
  const queues = useQuery(hostQuery.central.queues.list.queryOptions())
  const { shown, go } = useShown()
  return (
    <Loaded query={queues}>
      {(all) => {
        const chosen = shown.queue === undefined ? all[0] : all.find(({ name }) => name === shown.queue)
        if (all.length === 0) return <Empty icon={ListTodo} title={texts.none} hint={texts.noneHint} />
        return (
          <div className={classes.split}>
            <QueueList queues={all} chosen={chosen?.name} onChoose={(queue) => go({ queue })} />
            {chosen ? (
              <QueueItems key={chosen.name} queue={chosen} link={link} />
            ) : (
              <Empty icon={SearchX} title={texts.unknown} hint={texts.unknownHint} />
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
