import { Button, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { KeyRound, Plus, Search } from 'lucide-react'
import { useState } from 'react'
import type { KnownAsset } from '../../main/api/host/contract/vault.ts'
import { hostQuery } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { KeepFocus } from '../parts/keep-focus.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { AssetDialog } from './asset-dialog.tsx'
import { AssetTable } from './asset-table.tsx'
import { vaultTexts } from './texts.ts'

/** What bots of this PC need to know: which of it is there, and what is missing. */
export function VaultPage() {
  const texts = useTexts(vaultTexts)
  const assets = useQuery(hostQuery.vault.list.queryOptions())
  const [open, setOpen] = useState<KnownAsset | 'new'>()
  const add = (
    <Button leftSection={<Plus size={14} />} onClick={() => setOpen('new')}>
      {texts.add}
    </Button>
  )
  return (
    <Page title={texts.title} actions={add}>
      <Loaded query={assets}>{(all) => <Assets all={all} onChange={setOpen} />}</Loaded>
      {open && (
        <AssetDialog
          asset={open === 'new' ? undefined : open}
          taken={assets.data?.map(({ name }) => name) ?? []}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Page>
  )
}

interface AssetsProps {
  readonly all: readonly KnownAsset[]
  readonly onChange: (asset: KnownAsset) => void
}

function Assets({ all, onChange }: AssetsProps) {
  const texts = useTexts(vaultTexts)
  const [wanted, setWanted] = useState('')
  if (all.length === 0) return <Empty icon={KeyRound} title={texts.none} hint={texts.noneHint} />
  const found = all.filter(({ name, title = '' }) =>
    `${name} ${title}`.toLowerCase().includes(wanted.trim().toLowerCase()),
  )
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {texts.intro}
      </Text>
      <TextInput
        w={280}
        aria-label={texts.find}
        placeholder={texts.find}
        leftSection={<Search size={14} aria-hidden />}
        value={wanted}
        onChange={({ currentTarget }) => setWanted(currentTarget.value)}
      />
      <KeepFocus>
        {found.length === 0 ? (
          <Text size="sm">{texts.nothingFound}</Text>
        ) : (
          <AssetTable assets={found} onChange={onChange} />
        )}
      </KeepFocus>
    </Stack>
  )
}
