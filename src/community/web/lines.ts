import type { Material, Partner } from '../model/activity.ts'

/** Lists as people write them: one a line, a comma of either width before the second half. */
function linesOf(text: string): readonly (readonly [string, string])[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, first = line, second = ''] = /^(.*?)\s*[,，]\s*(.*)$/.exec(line) ?? []
      return [first.trim(), second.trim()]
    })
}

export function readPartners(text: string): Partner[] {
  return linesOf(text).map(([name, part]) => ({ name, part }))
}

/** Nothing where a number cannot be read. */
export function readMaterials(text: string): Material[] | undefined {
  const found = linesOf(text).map(([what, count]) => ({ what, count: Number(count || '1') }))
  return found.every(({ count }) => Number.isInteger(count) && count >= 0) ? found : undefined
}

export function readNames(text: string): string[] {
  return text
    .split(/[\n,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

export function tellPartners(partners: readonly Partner[]) {
  return partners.map(({ name, part }) => [name, part].filter(Boolean).join(', ')).join('\n')
}

export function tellMaterials(materials: readonly Material[]) {
  return materials.map(({ what, count }) => `${what}, ${count}`).join('\n')
}
