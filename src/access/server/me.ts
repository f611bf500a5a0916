import type { Actor } from '#platform/model/actor.ts'
import { noSuch } from '#platform/model/refusal.ts'
import { record } from '#platform/server/audit.ts'
import type { Tx } from '#platform/server/db.ts'
import type { PostId } from '../model/account.ts'
import * as store from './me.store.ts'
import { isInForceNow, visiblePosts } from './store.ts'

export async function getMe(tx: Tx, actor: Actor) {
  const account = await store.getOwnAccount(tx, actor)
  const posts = await store.listOwnPosts(tx, actor)
  const postId = await store.findPresentPost(tx)
  const present = posts.find(({ id }) => id === postId) ?? posts[0]
  if (!present) throw noSuch('post')
  const { role, institutionId, districtCode, departmentId } = present
  return {
    account,
    posts,
    postId: present.id,
    actor: { role, institutionId, districtCode, departmentId },
  }
}

export async function switchPost(tx: Tx, actor: Actor, { postId }: { postId: PostId }) {
  const posts = await store.listOwnPosts(tx, actor)
  if (!posts.some(({ id }) => id === postId)) throw noSuch('post')
  await store.goOnIn(tx, postId)
  await record(tx, actor, 'access.switch-post', { kind: 'post', id: postId })
  return getMe(tx, actor)
}

/** Who works at the actor's institution: for hand-overs and deputies. */
export async function listColleagues(tx: Tx, actor: Actor) {
  const colleagues = await visiblePosts(tx, actor)
    .innerJoin('access.account as account', 'account.id', 'post.accountId')
    .select(['post.accountId', 'account.name', 'post.role', 'post.title', 'post.departmentId'])
    .where('post.institutionId', '=', actor.institutionId)
    .where('account.disabledAt', 'is', null)
    .where(isInForceNow)
    .orderBy('account.name')
    .orderBy('post.id')
    .execute()
  return { colleagues }
}
