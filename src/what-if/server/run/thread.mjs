// A thread begins without the loader that reads TypeScript: it fetches that first.
import { register } from 'tsx/esm/api'

register()
await import('./thread.ts')
