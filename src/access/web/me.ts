import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Actor, Role } from '#platform/model/actor.ts'
import { Refusal } from '#platform/model/refusal.ts'
import { call } from '#platform/web/api.ts'
import { getMe, type Me } from '../model/contract.ts'
import { signOut as leave } from '../model/sign-in.ts'
import { keys } from './keys.ts'

export interface MyPosts {
  readonly posts: Me['posts']
  readonly postId: Me['postId']
}

/** Whoever sits before the screen, and the posts among which one may change. */
export interface OwnMe extends MyPosts {
  readonly actor: Actor & { readonly role: Role }
  /** As one is called in this post: 市东医院 社工部 医务社工. */
  readonly place: string | null
  readonly account: Me['account']
}

interface Presence {
  readonly me: OwnMe | undefined
  readonly isPending: boolean
  /** The product did not answer: who sits here is not known. */
  readonly isUnreachable: boolean
}

/** The same object as long as nothing has changed. Undefined: nobody has signed in here. */
export function useMe(): Presence {
  const { data, isPending, error } = useQuery({
    queryKey: keys.me,
    queryFn: () => call(getMe, {}),
    staleTime: 60_000,
    retry: false,
  })
  const me = useMemo(() => data && toOwnMe(data), [data])
  const isUnreachable = error instanceof Refusal && error.code === 'unreachable'
  return { me, isPending, isUnreachable }
}

export async function signOut() {
  await call(leave, {})
}

function toOwnMe({ account, actor, posts, postId }: Me): OwnMe {
  const present = posts.find(({ id }) => id === postId)
  return {
    actor: { ...actor, accountId: account.id, name: account.name, personId: null },
    place: present?.title || null,
    account,
    posts,
    postId,
  }
}
