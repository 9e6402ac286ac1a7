import { calendar, dashboard, settings, sideMenu, toolbar, wizard } from './chrome.ts'
import { addresses, confirmDialog, invoiceForm, searchFilters, signIn } from './forms.ts'
import { fileList, mailList, orderTable, productCards, userTable } from './lists.ts'
import type { MakePage } from './page.ts'
import { board, editableTable, helpCentre } from './work.ts'

/** The kinds of pages on which the scoring was tuned. */
export const tunedOn: Readonly<Record<string, MakePage>> = {
  signIn,
  addresses,
  invoiceForm,
  searchFilters,
  userTable,
  productCards,
  mailList,
  sideMenu,
  toolbar,
  settings,
  calendar,
  dashboard,
}

/** Those on which it is only measured. */
export const heldOut: Readonly<Record<string, MakePage>> = {
  confirmDialog,
  orderTable,
  fileList,
  wizard,
  board,
  editableTable,
  helpCentre,
}
