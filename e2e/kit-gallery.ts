import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One page of each kind made of the kit's blocks; never shipped, only looked at. */
export const kitGallery = join(dirname(fileURLToPath(import.meta.url)), 'gallery')
