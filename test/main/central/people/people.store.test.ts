import { forEachStore } from '../stores.ts'
import { peopleTests } from './people-tests.ts'

forEachStore('store', peopleTests)
