import { First, PostSwitcher, SignIn, signOut, useEntrance, useMe } from '#access/web/index.tsx'
import type { Access } from './me.ts'

/** What the shell asks of the slice that knows about accounts. */
export const access: Access = {
  useMe,
  SignIn,
  First,
  signOut,
  useIsDemo: () => useEntrance().data?.demo ?? false,
  Posts: () => {
    const { me } = useMe()
    return me ? <PostSwitcher posts={me.posts} postId={me.postId} /> : null
  },
}
