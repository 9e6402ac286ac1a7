import { onPostgres } from '../stores.ts'
import { peopleTests } from './people-tests.ts'

onPostgres(peopleTests)
