/** What is wrong with one field of the input. */
export interface FieldFault {
  readonly field: string
  readonly code: string
  readonly message: string
}

interface Details {
  /** The field of the input that stands in the way. */
  readonly field?: string
  readonly faults?: readonly FieldFault[]
  /** The sentence for people, where it is known already. */
  readonly message?: string
}

/** The product understood the request and says no. `code` is part of the public contract. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: string
  readonly status: number
  readonly field: string | undefined
  readonly faults: readonly FieldFault[]

  constructor(code: string, status = 409, { field, faults = [], message = code }: Details = {}) {
    super(message)
    this.code = code
    this.status = status
    this.field = field
    this.faults = faults
  }
}

/** Out of sight and not existing are the same answer. */
export function noSuch(noun: string) {
  return new Refusal(`no-such-${noun}`, 404)
}
