import { VRS_A_TO_L } from './vrs-a-to-l.ts'
import { VRS_O_TO_U } from './vrs-o-to-u.ts'

let known: Map<string, string> | undefined

/** The kind of value that the standard gives a tag; `UN` where it knows none. */
export function vrOf(tag: string): string {
  known ??= unfold()
  // Curves and overlays: sixteen groups with the same elements.
  const repeated = /^(50|60)[0-9A-F]{2}/.test(tag) ? `${tag.slice(0, 2)}00${tag.slice(4)}` : tag
  return known.get(repeated) ?? (tag.endsWith('0000') ? 'UL' : privateVr(tag))
}

/** Who reserves a block of private elements says so in a text (PS3.5 §7.8.1). */
function privateVr(tag: string) {
  return /^[0-9A-F]{3}[13579BDF]00[1-9A-F][0-9A-F]$/.test(tag) ? 'LO' : 'UN'
}

function unfold() {
  const vrs = new Map<string, string>()
  for (const [vr, text] of Object.entries({ ...VRS_A_TO_L, ...VRS_O_TO_U })) {
    let group = ''
    for (const [, before, first = '', last = first] of text.matchAll(
      /([0-9a-f]+:)?([0-9a-f]+)(?:-([0-9a-f]+))?/g,
    )) {
      if (before) group = hex(Number.parseInt(before, 16))
      for (let at = Number.parseInt(first, 16); at <= Number.parseInt(last, 16); at++)
        vrs.set(group + hex(at), vr)
    }
  }
  return vrs
}

function hex(number: number) {
  return number.toString(16).toUpperCase().padStart(4, '0')
}
