import type { Family } from '../behaviour.ts'

/** Pages that need to be opened in a certain way. */
export const settings: Family = [
  {
    name: 'signs in where the browser itself asks',
    signIn: 'ann:s3cret-horse',
    context: { httpCredentials: { username: 'ann', password: 's3cret-horse' } },
    pages: { '/': `<button onclick="did('in')">Enter</button>` },
    act: async (page) => page.click('button'),
    steps: ['browser.click'],
    assets: { siteAccount: 'ann:s3cret-horse' },
  },
  {
    name: 'works where the page asks for the place',
    context: { geolocation: { latitude: 52.5, longitude: 13.4 }, permissions: ['geolocation'] },
    pages: {
      '/': `<button onclick="navigator.geolocation.getCurrentPosition(({ coords }) => did(coords.latitude + ',' + coords.longitude), () => did('refused'))">Where am I?</button>`,
    },
    act: async (page) => {
      await page.click('button')
      await page.waitForFunction(() => localStorage.did)
    },
    steps: ['browser.click'],
  },
  {
    name: 'works in another language, time zone and colour',
    context: { locale: 'de-DE', timezoneId: 'Asia/Tokyo', colorScheme: 'dark' },
    pages: {
      '/': `<button onclick="did([navigator.language, new Date(0).getHours(), matchMedia('(prefers-color-scheme: dark)').matches, (1.5).toLocaleString()])">Tell</button>`,
    },
    act: async (page) => page.click('button'),
    steps: ['browser.click'],
  },
  {
    name: 'works in a small window',
    context: { viewport: { width: 420, height: 700 } },
    pages: {
      '/': `<style>nav { display: none } nav.open { display: block } @media (min-width: 600px) { nav { display: block } #burger { display: none } }</style><button id=burger aria-label=Menu onclick="document.querySelector('nav').classList.add('open')">≡</button><nav><a href="#orders" onclick="did('orders ' + innerWidth)">Orders</a></nav>`,
    },
    act: async (page) => {
      await page.click('#burger')
      await page.click('text=Orders')
    },
    steps: ['browser.click', 'browser.click'],
  },
]
