import {
  Enums,
  eventTarget,
  getRenderingCapabilities,
  init,
  RenderingEngine,
  type StackViewport,
  type Types,
} from '@cornerstonejs/core'
import type { Frame } from '../decoding.ts'
import { isSmooth, type Place, shadesOf, toPicture } from '../paint.ts'
import type { Painter, PainterKind, Painting } from '../painter.ts'
import { imageOf, introduce, stretchOf } from './image.ts'

/** cornerstone3D with the graphics card. It is handed decoded frames one by one, and fetches and keeps nothing. */
export const cornerstonePainter: PainterKind = { name: 'cornerstone', fits, open }

/** No texture holds whole numbers of 32 bits exactly, and not every card has a good one for 16. */
function fits({ picture, decoded }: Frame) {
  const { maxTextureSize, norm16, norm16Linear, floatLinear } = getRenderingCapabilities()
  if (Math.max(picture.rows, picture.columns) > maxTextureSize) return false
  const width = decoded.kind === 'colour' ? 1 : decoded.samples.BYTES_PER_ELEMENT
  return width === 1 || (width === 2 && (norm16 ? norm16Linear : floatLinear))
}

const VIEWPORT = 'picture'
let last = 0

function open(host: HTMLElement, onLost: () => void): Painter {
  init({ rendering: { webGlContextCount: 1 }, debug: { statsOverlay: false } })
  const engine = new RenderingEngine(`engine-${++last}`)
  const element = document.createElement('div')
  element.style.height = '100%'
  host.append(element)
  const hear = ({ detail }: CustomEvent<{ renderingEngineId: string }>) => {
    if (detail.renderingEngineId === engine.id) onLost()
  }
  eventTarget.addEventListener(Enums.Events.WEBGL_CONTEXT_LOST, hear)
  let shown: { frame: Frame; shape: string; forget: () => void } | undefined
  let card: HTMLCanvasElement | null = null
  let isFresh = false
  element.addEventListener(Enums.Events.IMAGE_RENDERED, () => {
    if (isFresh && isFull(card)) onLost()
    isFresh = false
  })

  return {
    paint(painting) {
      if (painting.size.includes(0)) return
      if (painting.frame !== shown?.frame) put(painting.frame)
      engine.resize(false)
      aim(engine.getViewport<StackViewport>(VIEWPORT), painting)
    },
    close() {
      eventTarget.removeEventListener(Enums.Events.WEBGL_CONTEXT_LOST, hear)
      shown?.forget()
      engine.destroy()
      giveBack(card)
      element.remove()
    },
  }

  function put(frame: Frame) {
    const image = imageOf(frame, `frame-${++last}`)
    const { rows, columns, dataType, numberOfComponents, rowPixelSpacing } = image
    const shape = [rows, columns, dataType, numberOfComponents, rowPixelSpacing].join(' ')
    // What was prepared for pictures of one shape is never filled with one of another.
    if (shape !== shown?.shape) enable()
    shown?.forget()
    shown = { frame, shape, forget: introduce(image) }
    engine.getViewport<StackViewport>(VIEWPORT).renderImageObject(image)
    isFresh = true
  }

  function enable() {
    const input = { viewportId: VIEWPORT, element, type: Enums.ViewportType.STACK }
    engine.enableElement(input)
    card = engine.getOffscreenMultiRenderWindow(VIEWPORT).getOpenGLRenderWindow().getCanvas()
    // The pane has its own place in the order of the keys.
    element.removeAttribute('tabindex')
  }
}

/** A card without room for a picture says so when it is asked, and else paints it black. */
function isFull(canvas: HTMLCanvasElement | null) {
  const context = canvas?.getContext('webgl2')
  if (!context) return false
  for (let fault = context.getError(); fault !== context.NO_ERROR; fault = context.getError())
    if (fault === context.OUT_OF_MEMORY) return true
  return false
}

/** What the card holds of a patient goes with the picture, not when somebody tidies up. */
function giveBack(canvas: HTMLCanvasElement | null) {
  // cornerstone3D would complain of the loss.
  const hush = (event: Event) => event.stopImmediatePropagation()
  canvas?.addEventListener('webglcontextlost', hush, { capture: true })
  canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext()
}

function aim(viewport: StackViewport, { frame, view, place, size }: Painting) {
  const { lower, upper, turned } = shadesOf(frame, view)
  const { LINEAR, NEAREST } = Enums.InterpolationType
  const interpolationType = isSmooth(place) ? LINEAR : NEAREST
  viewport.setProperties({ voiRange: { lower, upper }, invert: turned, interpolationType })
  viewport.setCamera(cameraOver(place, size, stretchOf(frame), viewport.getCamera()))
  viewport.render()
}

/** Over the picture, so that it lies on the screen where `place` says. */
function cameraOver(
  place: Place,
  [width, height]: Painting['size'],
  stretch: number,
  { position: [, , far] = [0, 0, -1] }: Types.ICamera,
): Types.ICamera {
  const [column, row] = toPicture(place, [width / 2, height / 2])
  // It counts from the middle of the first pixel, we from its corner.
  const [x, y] = [column - 0.5, (row - 0.5) * stretch]
  const parallelScale = height / 2 / place.across
  return { focalPoint: [x, y, 0], position: [x, y, far], parallelScale }
}
