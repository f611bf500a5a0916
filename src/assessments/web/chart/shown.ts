import { Domain } from '#casework/model/code-lists.ts'

/** Somebody else may look over the shoulder: whoever harms must not read that it was told. */
export function shownAtFirst(domains: readonly Domain[]): Domain[] {
  return domains.filter((domain) => domain !== 'safety')
}

export function toQuery(domains: readonly Domain[]) {
  return new URLSearchParams({ show: domains.join('.') }).toString()
}

/** What stands in the address, as far as it is known; without anything, what is shown at first. */
export function fromQuery(query: URLSearchParams): Domain[] {
  const given = query.get('show')
  if (given === null) return shownAtFirst(Domain.options)
  return given.split('.').flatMap((one) => Domain.safeParse(one).data ?? [])
}
