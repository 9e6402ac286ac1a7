import { router } from './routes.tsx'

/** Shows the page that the shell was asked for by a link or from its tray; its preload passes that on as a message. */
export function followLinks(): void {
  window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === window && isAsked(data)) router.history.push(data.deskhandShow)
  })
}

function isAsked(data: unknown): data is { readonly deskhandShow: string } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'deskhandShow' in data &&
    typeof data.deskhandShow === 'string'
  )
}
