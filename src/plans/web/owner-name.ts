import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { TaskOnPage } from '../model/contract.ts'
import { poolWords } from '../model/task.ts'
import { words } from './task-words.ts'

type Owned = Pick<TaskOnPage, 'owner'> & { readonly ownerName?: string }

/** 王敏, 本人, 家属（大女儿）, 志愿者. */
export function useOwnerName() {
  const w = useWords(words)
  const { language } = useLanguage()
  return ({ owner, ownerName }: Owned) => {
    if (owner.kind === 'client') return w.client
    if (owner.kind === 'family') return owner.who ? w.familyWho(owner.who) : w.family
    if (owner.kind === 'pool') return poolWords[owner.pool][language]
    return ownerName || w.somebody
  }
}
