import { Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { CentralRoute } from '../../main/api/central/contract/routes.ts'
import type { CentralLink } from '../../main/api/host/contract/central.ts'
import type { ModelHere } from '../../main/api/host/contract/models.ts'
import { may } from '../central/use-central.ts'
import { host, hostQuery } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { RouteTable } from './route-table.tsx'
import type { RouteActs } from './shown-route.ts'
import { routesTexts } from './texts.ts'

interface CentralRoutesProps {
  readonly link: CentralLink
  readonly models: readonly ModelHere[]
}

/** The routes that central sets for all who work for it. */
export function CentralRoutes({ link, models }: CentralRoutesProps) {
  const texts = useTexts(routesTexts)
  const language = useLanguage()
  const routes = useQuery(hostQuery.central.routes.list.queryOptions())
  const shown = (route: CentralRoute) => {
    return {
      ...route,
      remark: texts.changedBy(
        route.changedBy.replace(/^person /, ''),
        whenText(Date.parse(route.changedAt), language),
      ),
    }
  }
  return (
    <section>
      <Title order={2} size="h3" mb="xs">
        {texts.central}
      </Title>
      <Loaded query={routes}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm" c="dimmed">
              {texts.noneAtCentral}
            </Text>
          ) : (
            <RouteTable routes={all.map(shown)} models={models} acts={actsOf(link, all)} />
          )
        }
      </Loaded>
    </section>
  )
}

function actsOf(link: CentralLink, routes: readonly CentralRoute[]): RouteActs {
  const validFor = (name: string) => routes.find((route) => route.name === name)?.validFor
  return {
    change: may(link, 'routes.put')
      ? ({ name }, draft) => host.central.routes.put({ name, ...draft, validFor: validFor(name) })
      : undefined,
    kill: may(link, 'routes.kill')
      ? ({ name }, reason) => host.central.routes.kill({ name, reason })
      : undefined,
    revive: may(link, 'routes.revive') ? ({ name }) => host.central.routes.revive({ name }) : undefined,
  }
}
