/** Vendors that the ledger knows already; others can be entered as new ones. */
export const vendors: readonly string[] = [
  'Alder & Finch Office Supply',
  'Brightwater Utilities Ltd',
  'Cobalt Data Services',
  'Dunmore Freight Ltd',
  'Elmgate Catering',
  'Fairbairn Tools GmbH',
  'Greyfriars Print House',
  'Halden Packaging AG',
  'Ironbridge Steelworks Ltd',
  'Juniper Cleaning Company',
]
