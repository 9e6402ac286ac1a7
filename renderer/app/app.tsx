import { MantineProvider } from '@mantine/core'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { connect } from '../host/connection.ts'
import { queries } from '../host/host.ts'
import { nonce } from '../parts/nonce.ts'
import { followLinks } from './follow-links.ts'
import { router } from './routes.tsx'
import { theme, variables } from './theme.ts'

connect()
followLinks()

/** The studio: theme, data, dialogs, and the page that the address names. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <QueryClientProvider client={queries}>
        <ModalsProvider>
          <Notifications position="bottom-right" limit={4} />
          <RouterProvider router={router} />
        </ModalsProvider>
      </QueryClientProvider>
    </MantineProvider>
  )
}
