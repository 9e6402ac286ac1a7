import { onEachPlace } from './place.ts'
import { restoredTests } from './restored-tests.ts'
import { soakTests } from './soak-tests.ts'

onEachPlace((make) => {
  soakTests(make)
  restoredTests(make)
})
