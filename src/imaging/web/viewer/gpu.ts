import type { PainterKind } from './painter.ts'

/** Why a plain canvas paints where a graphics card could. */
export type GpuTrouble = 'no-webgl' | 'not-arrived' | 'lost'

/** A mouse and room: phones and tablets keep the canvas, and fetch nothing more for it. */
const DESK = '(pointer: fine) and (min-width: 768px)'

export const gpu = {
  isWanted: () => matchMedia(DESK).matches,
  isThere: hasWebGl2,
  /** cornerstone3D is fetched when a study is opened, by nobody else. */
  async load(): Promise<PainterKind> {
    const { cornerstonePainter } = await import('./cornerstone/cornerstone-painter.ts')
    return cornerstonePainter
  },
}

function hasWebGl2() {
  const context = document.createElement('canvas').getContext('webgl2')
  // There are few of them for all pages together.
  context?.getExtension('WEBGL_lose_context')?.loseContext()
  return Boolean(context)
}
