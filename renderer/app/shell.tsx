import { Link, Outlet } from '@tanstack/react-router'
import { useRef } from 'react'
import { useConnection } from '../host/use-connection.ts'
import { InboxCount } from '../inbox/inbox-count.tsx'
import { useTexts } from '../language/index.ts'
import { Foot } from './foot.tsx'
import { type NavigationEntry, navigation } from './navigation.ts'
import { Palette } from './palette/palette.tsx'
import classes from './shell.module.css'
import { appTexts } from './texts.ts'
import { useFocusOnPage } from './use-focus-on-page.ts'

/** The window: pages at the side, for the keyboard a way past them, a banner while the host cannot be reached, and the page itself. */
export function Shell() {
  const texts = useTexts(appTexts)
  const state = useConnection()
  const main = useRef<HTMLElement>(null)
  useFocusOnPage(main)
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={() => main.current?.focus()}>
        {texts.skip}
      </button>
      {state === 'lost' && (
        <div className={classes.banner} role="status">
          {texts.lost}
        </div>
      )}
      <nav className={classes.side} aria-label={texts.navigation}>
        <div className={classes.brand}>
          <span className={classes.mark} aria-hidden />
          Deskhand
        </div>
        {navigation.map((group) => (
          <div className={classes.group} key={group[0]?.to}>
            {group.map((entry) => (
              <SideLink key={entry.to} entry={entry} />
            ))}
          </div>
        ))}
        <Foot />
      </nav>
      <main className={classes.main} ref={main} tabIndex={-1}>
        <Outlet />
      </main>
      <Palette />
    </div>
  )
}

function SideLink({ entry: { to, name, icon: Icon } }: { readonly entry: NavigationEntry }) {
  const { pages } = useTexts(appTexts)
  return (
    <Link to={to} className={classes.link ?? ''} activeOptions={{ exact: to === '/' }} title={pages[name]}>
      <Icon size={16} aria-hidden />
      <span className={classes.name}>{pages[name]}</span>
      {to === '/inbox' && <InboxCount className={classes.count ?? ''} />}
    </Link>
  )
}
