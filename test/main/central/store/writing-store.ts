import { openStore } from '../../../../main/central/store/index.ts'

// Writes number after number to the store of a folder, and prints each when it is committed.
const store = await openStore({ data: process.argv[2] ?? '' })
await store.query('CREATE TABLE deskhand.written (i integer)')
for (let i = 1; i <= 100_000; i += 1) {
  await store.query('INSERT INTO deskhand.written VALUES ($1)', [i])
  process.stdout.write(`${i}\n`)
}
