import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { canvasPainter } from './canvas-painter.ts'
import type { Frame } from './decoding.ts'
import { type GpuTrouble, gpu } from './gpu.ts'
import type { Painter, PainterKind, Painting } from './painter.ts'

/** Paints into an element with what there is: the canvas at once, the graphics card from when it can. */
export function usePainter(host: RefObject<HTMLElement | null>, painting: Painting | undefined) {
  const { kind, trouble, onLost } = useKind(painting?.frame)
  const painter = useRef<Painter>(undefined)
  useLayoutEffect(() => {
    if (!host.current) return
    try {
      painter.current = kind.open(host.current, onLost)
    } catch (error) {
      if (kind === canvasPainter) throw error
      onLost()
    }
    return () => {
      painter.current?.close()
      painter.current = undefined
    }
  }, [host, kind, onLost])
  useLayoutEffect(() => {
    if (!painting) return
    try {
      painter.current?.paint(painting)
    } catch (error) {
      if (kind === canvasPainter) throw error
      onLost()
    }
  }, [painting, kind, onLost])
  return { name: kind.name, trouble }
}

function useKind(frame: Frame | undefined) {
  const [better, setBetter] = useState<PainterKind>()
  const [trouble, setTrouble] = useState<GpuTrouble>()
  const [fits, setFits] = useState(true)
  useEffect(() => {
    let isHere = true
    if (gpu.isWanted() && !gpu.isThere()) setTrouble('no-webgl')
    else if (gpu.isWanted())
      gpu.load().then(
        (kind) => isHere && setBetter(kind),
        () => isHere && setTrouble('not-arrived'),
      )
    return () => {
      isHere = false
    }
  }, [])
  const onLost = useCallback(() => {
    setBetter(undefined)
    setTrouble('lost')
  }, [])
  // While the next frame is not here, it stays with who painted the last one.
  const fitsNow = frame && better ? better.fits(frame) : fits
  if (fitsNow !== fits) setFits(fitsNow)
  return { kind: better && fitsNow ? better : canvasPainter, trouble, onLost }
}
