import { Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { AuditEntry } from '../../main/api/central/contract/audit.ts'
import type { ModelHere } from '../../main/api/host/contract/models.ts'
import { host, hostQuery } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { type RouteAct, routeActs, whatChanged } from './route-act.ts'
import { routesTexts } from './texts.ts'

/** So many of the last acts are shown. */
const MOST = 50

interface RouteHistoryProps {
  /** Those of this PC, to call a digest by its name. */
  readonly models: readonly ModelHere[]
}

/** Who did what to central's routes, and why: from its audit log, the newest first. */
export function RouteHistory({ models }: RouteHistoryProps) {
  const texts = useTexts(routesTexts)
  const acts = useQuery({
    queryKey: [...hostQuery.central.key(), 'route-history'],
    queryFn: lastActs,
  })
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {texts.history}
      </Title>
      <Loaded query={acts}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed">
              {texts.noHistory}
            </Text>
          ) : (
            <Table aria-label={texts.history}>
              <Table.Tbody>
                {all.map((act) => (
                  <Act key={act.number} act={act} models={models} />
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Loaded>
    </section>
  )
}

interface ActProps extends RouteHistoryProps {
  readonly act: RouteAct
}

function Act({ act: { at, actor, subject, action, details }, models }: ActProps) {
  const texts = useTexts(routesTexts)
  const language = useLanguage()
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 2 })
  const share = (value: number | undefined) => (value === undefined ? texts.modelsOwn : percent.format(value))
  const modelName = (digest: string | null) => {
    const model = models.find((each) => each.digest === digest)
    return digest === null ? texts.shipped : model ? `${model.name} ${model.version}` : digest.slice(0, 12)
  }
  const { reason, champion, thresholds } = whatChanged(details)
  const lines = [
    ...(reason === undefined ? [] : [reason]),
    ...(champion ? [`${modelName(champion.before)} → ${modelName(champion.after)}`] : []),
    ...thresholds.map(({ label, before, after }) => `${label} ${share(before)} → ${share(after)}`),
  ]
  return (
    <Table.Tr>
      <Table.Td w="15%">{whenText(Date.parse(at), language)}</Table.Td>
      <Table.Td w="15%" dir="auto">
        {actor.replace(/^person /, '')}
      </Table.Td>
      <Table.Td>
        <Text size="sm">
          {texts.acts[action]}: <bdi>{subject.replace(/^route /, '')}</bdi>
        </Text>
        {lines.map((line) => (
          <Text key={line} size="xs" c="dimmed" dir="auto">
            {line}
          </Text>
        ))}
      </Table.Td>
    </Table.Tr>
  )
}

async function lastActs(): Promise<RouteAct[]> {
  const pages = await Promise.all(
    routeActs.map(async (action) => {
      const { entries } = await host.central.audit.list({ action, limit: MOST })
      return entries.map((entry: AuditEntry): RouteAct => ({ ...entry, action }))
    }),
  )
  return pages
    .flat()
    .sort((a, b) => b.number - a.number)
    .slice(0, MOST)
}
