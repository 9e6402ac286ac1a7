import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CloudOff, Network } from 'lucide-react'
import type { ReactNode } from 'react'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loading } from '../parts/loading.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { centralTexts } from './texts.ts'
import type { Central } from './use-central.ts'

interface SignedInProps extends Central {
  readonly children: (link: CentralLink) => ReactNode
}

/** Shows what needs a central, or why there is none to ask and what to do about it. */
export function SignedIn({ link, problem, children }: SignedInProps) {
  const texts = useTexts(centralTexts)
  if (problem !== undefined) return <ProblemNotice error={problem} />
  if (!link) return <Loading />
  const { state, address = '' } = link
  if (state === 'signed-in') return children(link)
  if (state === 'away') return <Empty icon={CloudOff} title={texts.away} hint={texts.awayHint(address)} />
  const isKnown = state === 'signed-out'
  return (
    <Empty
      icon={Network}
      title={isKnown ? texts.signedOut : texts.none}
      hint={isKnown ? texts.signedOutHint(address) : texts.noneHint}
    >
      <Button component={Link} to="/settings">
        {isKnown ? texts.signIn : texts.toSettings}
      </Button>
    </Empty>
  )
}
