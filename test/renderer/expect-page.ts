import { expect } from 'playwright/test'

/** What a page is to show: waited for as long as a machine that is busy may take. */
export const expectPage = expect.configure({ timeout: 60_000 })
