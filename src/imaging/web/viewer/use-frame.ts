import { useEffect, useState } from 'react'
import type { Decoder } from './decoder.ts'
import type { Frame } from './decoding.ts'
import { type Fault, faultOf } from './faults.ts'
import type { Retrieval } from './retrieval.ts'
import type { FileState } from './snapshot.ts'

/** One picture of a series: a file, and which of its frames. */
export interface Slot {
  readonly uid: string
  readonly frame: number
}

interface Shown {
  readonly slot: Slot | undefined
  readonly frame?: Frame
  readonly fault?: Fault
}

/** The frame of a place in the series; until it is there, nothing: never the one before it. */
export function useFrame(
  { retrieval, decoder }: { retrieval: Retrieval; decoder: Decoder },
  slot: Slot | undefined,
  state: FileState | undefined,
): Shown {
  const [shown, setShown] = useState<Shown>({ slot: undefined })
  useEffect(() => {
    if (!slot) return
    if (state !== 'verified') return retrieval.prefer(slot.uid)
    const bytes = retrieval.bytesOf(slot.uid)
    if (!bytes) return
    let isCurrent = true
    decoder.frame(slot.uid, bytes, slot.frame).then(
      (frame) => isCurrent && setShown({ slot, frame }),
      (error: unknown) => isCurrent && setShown({ slot, fault: faultOf(error) }),
    )
    return () => {
      isCurrent = false
    }
  }, [retrieval, decoder, slot, state])
  return shown.slot === slot ? shown : { slot }
}
