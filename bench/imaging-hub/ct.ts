import { aSlice } from '#imaging-node/server/testing.ts'
import { seeded } from '#platform/model/seeded.ts'

const SIDE = 512
/** Standard deviations of the noise, in Hounsfield units: what makes a real slice as hard to pack as it is. */
const [NOISE_INSIDE, NOISE_OUTSIDE] = [7, 2]
const WATER = 1024

/** A slice through nobody: an ellipse of water in air, with the noise of a CT. It packs about as well as a real one. */
export function aCtSlice(number: number, { study, patient }: { study: string; patient: string }) {
  const chance = seeded(number)
  const noise = Float32Array.from({ length: 65_536 }, () => bell(chance.next))
  const pixels = new Uint16Array(SIDE * SIDE)
  for (let y = 0; y < SIDE; y++) {
    const from = chance.int(0, noise.length - SIDE)
    for (let x = 0; x < SIDE; x++) {
      const inside = ((x - 256) / 230) ** 2 + ((y - 256) / 170) ** 2 < 1
      const spread = (noise[from + x] ?? 0) * (inside ? NOISE_INSIDE : NOISE_OUTSIDE)
      pixels[y * SIDE + x] = Math.max(0, Math.round((inside ? WATER + 40 : 24) + spread))
    }
  }
  return aSlice({
    ...{ study, number, side: SIDE, pixels: new Uint8Array(pixels.buffer) },
    more: { '00100020': ['LO', patient] },
  })
}

/** Box and Muller: mean 0, standard deviation 1. */
function bell(next: () => number) {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
}
