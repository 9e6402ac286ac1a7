import { Anchor, Code } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { host } from '../../host/host.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Loaded } from '../../parts/loaded.tsx'

interface EvidenceTextProps {
  readonly run: string
  readonly file: string
  /** What it is: `The page as text`. */
  readonly what: string
}

/** A text among the evidence of a run, read when it is opened. */
export function EvidenceText({ run, file, what }: EvidenceTextProps) {
  const [isOpen, setOpen] = useState(false)
  const text = useQuery({
    queryKey: ['evidence', run, file],
    queryFn: async () => (await host.runs.picture({ run, file })).text(),
    enabled: isOpen,
  })
  return (
    <>
      <Anchor component="button" type="button" size="xs" onClick={() => setOpen(true)}>
        {what}
      </Anchor>
      {isOpen && (
        <Dialog title={what} size="lg" onClose={() => setOpen(false)}>
          <Loaded query={text}>{(read) => <Code block>{read}</Code>}</Loaded>
        </Dialog>
      )}
    </>
  )
}
