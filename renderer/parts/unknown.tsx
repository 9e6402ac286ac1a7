import { SearchX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTexts } from '../language/index.ts'
import { Empty } from './empty.tsx'
import { partTexts } from './texts.ts'

interface UnknownProps {
  readonly title: string
  /** The way back to what there is. */
  readonly children: ReactNode
}

/** In place of what was asked for and is not there. */
export function Unknown({ title, children }: UnknownProps) {
  const { unknownHint } = useTexts(partTexts)
  return (
    <Empty icon={SearchX} title={title} hint={unknownHint}>
      {children}
    </Empty>
  )
}
