/** What lets styles into the page that are made while it runs; its policy refuses all others. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
