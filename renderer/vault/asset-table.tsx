import { ActionIcon, Anchor, Button, Group, Table, Text, Tooltip } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Pencil, Trash2 } from 'lucide-react'
import type { KnownAsset } from '../../main/api/host/contract/vault.ts'
import { hostQuery, queries } from '../host/host.ts'
import { useTexts } from '../language/index.ts'
import { ActionsHeader } from '../parts/actions-header.tsx'
import { useConfirm } from '../parts/use-confirm.tsx'
import { AssetValue } from './asset-value.tsx'
import { vaultTexts } from './texts.ts'

interface AssetTableProps {
  readonly assets: readonly KnownAsset[]
  readonly onChange: (asset: KnownAsset) => void
}

/** A row an asset. */
export function AssetTable({ assets, onChange }: AssetTableProps) {
  const texts = useTexts(vaultTexts)
  return (
    <Table highlightOnHover layout="fixed" miw={760}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="24%">{texts.name}</Table.Th>
          <Table.Th w={120}>{texts.type}</Table.Th>
          <Table.Th>{texts.value}</Table.Th>
          <Table.Th w="20%">{texts.usedBy}</Table.Th>
          <ActionsHeader label={texts.actions} width={110} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {assets.map((asset) => (
          <Table.Tr key={asset.name}>
            <Table.Td>
              <Text size="sm" fw={500} ff="monospace">
                {asset.name}
              </Text>
              {asset.title && (
                <Text size="xs" c="dimmed" dir="auto">
                  {asset.title}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{texts.types[asset.type]}</Table.Td>
            <Table.Td>
              <AssetValue asset={asset} />
            </Table.Td>
            <Table.Td>
              <UsedBy bots={asset.bots} />
            </Table.Td>
            <Table.Td>
              <Actions asset={asset} onChange={() => onChange(asset)} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function UsedBy({ bots }: Pick<KnownAsset, 'bots'>) {
  const { nobody } = useTexts(vaultTexts)
  if (bots.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {nobody}
      </Text>
    )
  }
  return (
    <Group gap="xs">
      {bots.map(({ id, name }) => (
        <Anchor key={id} size="sm" component={Link} to={`/bots/${id}` as string} dir="auto">
          {name}
        </Anchor>
      ))}
    </Group>
  )
}

function Actions({ asset, onChange }: { readonly asset: KnownAsset; readonly onChange: () => void }) {
  const texts = useTexts(vaultTexts)
  const confirm = useConfirm()
  const remove = useMutation(
    hostQuery.vault.remove.mutationOptions({ onSuccess: () => queries.invalidateQueries() }),
  )
  const ask = () =>
    confirm({
      title: texts.removeTitle(asset.name),
      hint: texts.removeHint,
      label: texts.removeDo,
      onConfirm: () => remove.mutate({ name: asset.name }),
    })
  if (asset.kept === 'nowhere') {
    return (
      <Group justify="flex-end">
        <Button
          variant="light"
          size="compact-xs"
          onClick={onChange}
          aria-label={`${texts.set}: ${asset.name}`}
        >
          {texts.set}
        </Button>
      </Group>
    )
  }
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <Tooltip label={texts.change}>
        <ActionIcon onClick={onChange} aria-label={`${texts.change}: ${asset.name}`}>
          <Pencil size={15} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={texts.remove}>
        <ActionIcon onClick={ask} aria-label={`${texts.remove}: ${asset.name}`}>
          <Trash2 size={15} />
        </ActionIcon>
      </Tooltip>
    </Group>
  )
}
