import { Refusal } from '#platform/model/refusal.ts'

/**
 * The server names a fault by its place in what was sent; the form calls its fields otherwise.
 * @throws Refusal the same, with the names of the form
 */
export async function renamingFaults<Answer>(
  answer: Promise<Answer>,
  rename: (field: string) => string,
): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (!(error instanceof Refusal) || (!error.field && error.faults.length === 0)) throw error
    const { code, status, field, faults, message } = error
    throw new Refusal(code, status, {
      ...(field && { field: rename(field) }),
      faults: faults.map((fault) => ({ ...fault, field: rename(fault.field) })),
      message,
    })
  }
}
