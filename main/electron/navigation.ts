import { isStudio } from './scheme.ts'

/** What is needed of the contents of a window. */
export interface LockedContents {
  on(event: 'will-navigate' | 'will-redirect', listener: (event: Going) => void): unknown
  on(event: 'will-attach-webview', listener: (event: Pick<Going, 'preventDefault'>) => void): unknown
  setWindowOpenHandler(handler: (asked: { readonly url: string }) => { action: 'deny' }): void
}

interface Going {
  readonly url: string
  preventDefault(): void
}

/** Windows stay in the studio and open no others; a link to the web goes to the person's own browser. */
export function lockNavigation(contents: LockedContents, openOutside: (url: string) => void): void {
  const stay = (event: Going) => {
    if (!isStudio(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (URL.parse(url)?.protocol === 'https:') openOutside(url)
    return { action: 'deny' }
  })
}
