import type { Drawing } from '../model/drawing.ts'
import type { Quality } from '../model/network.ts'

/** Frames, kinship, bonds and care, in this order: what is drawn later lies above. */
export function DrawnLines({ drawing }: { readonly drawing: Drawing }) {
  const { frames, couples, descents, siblings, bonds, cares } = drawing
  return (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      {frames.map(({ n, x, y, width, height }) => (
        <g key={`${x} ${y}`}>
          <rect {...{ x, y, width, height }} rx="12" strokeDasharray="7 5" strokeWidth="1" />
          <text x={x + 6} y={y + 14} fontSize="12" fill="currentColor" stroke="none">
            {n}
          </text>
        </g>
      ))}
      {couples.map(({ path, middle: { x, y }, parted, unwed }) => (
        <g key={path}>
          <path d={path} {...(unwed && { strokeDasharray: '6 4' })} />
          {parted && (
            <path d={`M${x - 6} ${y + 8}L${x} ${y - 8}M${x + 2} ${y + 8}L${x + 8} ${y - 8}`} />
          )}
        </g>
      ))}
      {[...descents, ...siblings].map((path) => (
        <path key={path} d={path} />
      ))}
      {bonds.map(({ quality, paths }) => (
        <Bond key={paths.join()} quality={quality} paths={paths} />
      ))}
      {cares.map(({ path, head }) => (
        <g key={path}>
          <path d={path} strokeDasharray="10 4 2 4" />
          <path d={head} strokeWidth="2.5" />
        </g>
      ))}
    </g>
  )
}

interface BondProps {
  readonly quality: Quality
  readonly paths: readonly string[]
}

export function Bond({ quality, paths }: BondProps) {
  const isDotted = quality === 'distant'
  return paths.map((path) => (
    <path
      key={path}
      d={path}
      {...(isDotted && { strokeDasharray: '1 6', strokeLinecap: 'round', strokeWidth: 3 })}
    />
  ))
}
