import { formOfDraft } from '../model/form.ts'

/** Where the reasons of a form stand, by the name of its draft. */
export function whyAsked(draft: string): string | undefined {
  const form = formOfDraft(draft)
  return form && `/standards/why/${form}`
}
