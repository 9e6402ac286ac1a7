import type { HostClient } from '../../main/api/host/client.ts'

/** An item with its commits and tasks, as central tells it. */
export type ItemStory = Awaited<ReturnType<HostClient['central']['items']['get']>>
