import { Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Waypoints } from 'lucide-react'
import type { RouteHere } from '../../main/api/host/contract/models.ts'
import { may, useCentral } from '../central/use-central.ts'
import { host, hostQuery } from '../host/host.ts'
import { whenText } from '../language/dates.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { Empty } from '../parts/empty.tsx'
import { Loaded } from '../parts/loaded.tsx'
import { Page } from '../parts/page.tsx'
import { CentralRoutes } from './central-routes.tsx'
import { RouteHistory } from './route-history.tsx'
import { RouteTable } from './route-table.tsx'
import type { RouteActs } from './shown-route.ts'
import { routesTexts } from './texts.ts'

const acts: RouteActs = {
  change: ({ name }, draft) => host.models.change({ name, ...draft }),
  kill: ({ name }, reason) => host.models.kill({ name, reason }),
  revive: ({ name }) => host.models.revive({ name }),
}

/** Which model decides what, here and at central, and the switch that ends it. */
export function RoutesPage() {
  const texts = useTexts(routesTexts)
  const { link } = useCentral()
  const routes = useQuery(hostQuery.models.routes.queryOptions())
  const models = useQuery(hostQuery.models.list.queryOptions())
  const shown = useShown()
  return (
    <Page title={texts.title}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed" maw={760}>
          {texts.intro}
        </Text>
        <Loaded query={routes}>
          {(all) =>
            all.length === 0 ? (
              <Empty icon={Waypoints} title={texts.none} hint={texts.noneHint} />
            ) : (
              <section>
                <Title order={2} size="h3" mb="xs">
                  {texts.here}
                </Title>
                <RouteTable routes={all.map(shown)} models={models.data ?? []} acts={acts} />
              </section>
            )
          }
        </Loaded>
        {link?.state === 'signed-in' && <CentralRoutes link={link} models={models.data ?? []} />}
        {link?.state === 'signed-in' && may(link, 'audit.list') && (
          <RouteHistory models={models.data ?? []} />
        )}
      </Stack>
    </Page>
  )
}

function useShown() {
  const texts = useTexts(routesTexts)
  const language = useLanguage()
  return (route: RouteHere) => {
    const { by, validUntil } = route
    if (by === 'here' || validUntil === null) return route
    const until = validUntil < Date.now() ? texts.expired : texts.until(whenText(validUntil, language))
    return { ...route, remark: `${texts.byCentral}, ${until}` }
  }
}
