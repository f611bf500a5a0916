import type { FoundStudies } from '#imaging-hub/model/shown.ts'

type Found = ReturnType<typeof FoundStudies.parse>

/** For a social worker: that there was an exam, when, what, and whether its place can be reached. Nothing else. */
export function examsOf(studies: Found['studies'], nodes: Found['nodes']) {
  return studies.map(({ node, examAt, modalities }) => {
    const place = nodes.find((one) => one.node === node)
    const { title = node, health = 'unknown' as const, phone = '' } = place ?? {}
    return { node, examAt, modalities, where: title, health, phone }
  })
}
