import { useQuery } from '@tanstack/react-query'
import { UnfinishedForms } from '#drafts/web/index.tsx'
import { PAGE_LIMIT } from '#platform/model/page.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { listCases } from '../../model/contract.ts'
import { readFormName } from '../form-names.ts'
import { useCaseGuests } from '../guests.ts'
import { keys } from '../keys.ts'
import { formWords, words } from './words.ts'

/** Forms that I began, here or on another device, with the name of whom they are about. */
export function Begun() {
  const w = useWords(words)
  const { language } = useLanguage()
  const guests = useCaseGuests()
  const mine = useQuery({
    queryKey: [...keys.cases, 'all', 'names'],
    queryFn: () => call(listCases, { desk: 'all', limit: PAGE_LIMIT }),
  })

  function place(name: string) {
    const form = formOf(name)
    if (!form) return undefined
    const client = mine.data?.rows.find(({ id }) => id === form.caseId)?.client.name
    const label = form.words[language]
    return { label: client ? `${label} · ${client}` : label, to: form.to }
  }

  function formOf(name: string) {
    const [kind = '', caseId = '', ...rest] = name.split('.')
    const guest = guests.flatMap(({ forms }) => forms?.[kind] ?? [])[0]
    if (guest) return { caseId, words: guest.words, to: guest.to(caseId, rest) }
    const own = readFormName(name)
    return own && isKnown(own.kind) ? { ...own, words: formWords[own.kind] } : undefined
  }

  return <UnfinishedForms title={w.unfinished} place={place} />
}

function isKnown(kind: string): kind is keyof typeof formWords {
  return kind in formWords
}
