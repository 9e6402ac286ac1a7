import { Badge, Group, Table, Text } from '@mantine/core'
import type { ModelHere } from '../../main/api/host/contract/models.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { ActionsHeader } from '../parts/actions-header.tsx'
import { DotBadge } from '../parts/dot-badge.tsx'
import { RouteButtons } from './route-buttons.tsx'
import type { RouteActs, ShownRoute } from './shown-route.ts'
import { routesTexts } from './texts.ts'

interface RouteTableProps {
  readonly routes: readonly ShownRoute[]
  /** Those of this PC, to call a digest by its name. */
  readonly models: readonly ModelHere[]
  readonly acts: RouteActs
}

/** A row a route. */
export function RouteTable({ routes, models, acts }: RouteTableProps) {
  const texts = useTexts(routesTexts)
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="15%">{texts.route}</Table.Th>
          <Table.Th w="15%">{texts.model}</Table.Th>
          <Table.Th>{texts.thresholds}</Table.Th>
          <Table.Th w="22%">{texts.state}</Table.Th>
          <ActionsHeader label={texts.actions} width={190} />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {routes.map((route) => (
          <Table.Tr key={route.name}>
            <Table.Td fw={500}>{route.name}</Table.Td>
            <Table.Td>
              <ModelName digest={route.champion} models={models} />
            </Table.Td>
            <Table.Td>
              <Thresholds of={route.thresholds} />
            </Table.Td>
            <Table.Td>
              <State route={route} />
            </Table.Td>
            <Table.Td>
              <RouteButtons route={route} models={models} acts={acts} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

interface ModelNameProps {
  readonly digest: string | null
  readonly models: readonly ModelHere[]
}

function ModelName({ digest, models }: ModelNameProps) {
  const texts = useTexts(routesTexts)
  if (digest === null) return texts.shipped
  const model = models.find((each) => each.digest === digest)
  return (
    <>
      {model && `${model.name} ${model.version} `}
      <Text span size="xs" c="dimmed" ff="monospace" title={digest}>
        {digest.slice(0, 12)}
      </Text>
    </>
  )
}

function Thresholds({ of }: { readonly of: ShownRoute['thresholds'] }) {
  const language = useLanguage()
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })
  return (
    <Group gap={4}>
      {Object.entries(of).map(([label, share]) => (
        <Badge key={label} maw="none" variant="default" size="sm" tt="none" fw={400}>
          {label} {percent.format(share)}
        </Badge>
      ))}
    </Group>
  )
}

function State({ route: { on, reason, remark, lacking } }: { readonly route: ShownRoute }) {
  const texts = useTexts(routesTexts)
  const tone = lacking === undefined ? 'good' : 'warn'
  return (
    <>
      <DotBadge tone={on ? tone : 'bad'}>{on ? texts.on : texts.off}</DotBadge>
      {[on ? undefined : reason, lacking, remark]
        .filter((line) => line)
        .map((line) => (
          <Text key={line} size="xs" c="dimmed" dir="auto">
            {line}
          </Text>
        ))}
    </>
  )
}
