import type { OpenBlob } from './checked-blobs.ts'
import type { Disclose } from './disclosure.ts'
import type { Gate } from './gate.ts'
import type { GetInstances } from './scope.ts'

/** What whoever hands something out needs: who asks, what there is, the log, and the file. */
export interface Means {
  readonly enter: Gate
  readonly getInstances: GetInstances
  readonly disclose: Disclose
  readonly openBlob: OpenBlob
}
