import { create } from 'qrcode'

interface Props {
  readonly text: string
  /** What scanning it does, for those who cannot see it. */
  readonly label: string
  /** In CSS pixels or any CSS length, also millimetres on paper. */
  readonly size?: string
}

const QUIET_ZONE = 4

/** Drawn as SVG: sharp in print, and no data: URL for the content policy to forbid. */
export function QrCode({ text, label, size = '160px' }: Props) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  const side = modules.size + 2 * QUIET_ZONE
  const path = Array.from(modules.data, (dark, index) => {
    const x = QUIET_ZONE + (index % modules.size)
    const y = QUIET_ZONE + Math.floor(index / modules.size)
    return dark ? `M${x} ${y}h1v1h-1z` : ''
  }).join('')
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${side} ${side}`}>
      <path fill="#fff" d={`M0 0h${side}v${side}H0z`} />
      <path fill="#000" d={path} shapeRendering="crispEdges" />
    </svg>
  )
}
