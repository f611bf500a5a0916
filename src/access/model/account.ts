import { z } from 'zod'
import { AccountId, DepartmentId, InstitutionId, Role } from '#platform/model/actor.ts'
import { Instant } from '#platform/model/time.ts'

/** What one signs in with. Latin letters, so that it can be typed at any keyboard. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z0-9][a-z0-9._-]{2,29}$/,
    '用 3 到 30 个小写字母、数字、点、横线或下划线，以字母或数字开头',
  )
export const PersonName = z.string().trim().min(1).max(40)
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(120))

export const PostId = z.uuid().brand('PostId')
export type PostId = z.infer<typeof PostId>

/** Where a post is: on the tree city → district → institution → department. */
export const Place = z.object({
  institutionId: InstitutionId.nullable(),
  districtCode: z.string().min(1).max(12).nullable(),
  departmentId: DepartmentId.nullable(),
})
export type Place = z.infer<typeof Place>

/** What somebody is appointed as. An account may hold several posts, a session acts in one. */
export const Post = Place.extend({
  id: PostId,
  role: Role,
  /** As the person is called there: 市东医院社工部 医务社工. */
  title: z.string(),
  from: Instant,
  until: Instant.nullable(),
  version: z.int(),
})
export type Post = z.infer<typeof Post>

export const Account = z.object({
  id: AccountId,
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  /** Asks for a code of the telephone besides the password. */
  secondFactor: z.boolean(),
  demo: z.boolean(),
  /** Nobody has signed in yet · in use · shut out. */
  state: z.enum(['invited', 'active', 'disabled']),
  createdAt: Instant,
  /** Those in force, and those that begin later. */
  posts: z.array(Post),
  version: z.int(),
})
export type Account = z.infer<typeof Account>

/** Handed over by whoever made the account; with it the person sets a password of one's own. */
export const Invitation = z.object({ code: z.string(), expiresAt: Instant })
export type Invitation = z.infer<typeof Invitation>

export function isInForce({ from, until }: Pick<Post, 'from' | 'until'>, now: Instant) {
  return from <= now && (until === null || until > now)
}
