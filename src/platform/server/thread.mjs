// A thread begins without the loader that reads TypeScript: it fetches that first, then its work.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData.entry)
