import { Link } from 'react-router'
import { roleWords } from '#platform/model/actor.ts'
import blocks from '#platform/web/blocks.module.css'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { Section } from '#platform/web/Section.tsx'
import { ChangePassword } from './ChangePassword.tsx'
import { useMe } from './me.ts'
import { words } from './own-words.ts'
import { PostSwitcher } from './PostSwitcher.tsx'

export function OwnAccountPage() {
  const w = useWords(words)
  const { language } = useLanguage()
  const { me } = useMe()
  if (!me) return null
  const { account, actor, place, posts, postId } = me
  return (
    <Page title={w.title} lead={`${account.name} · ${account.username}`} width="form">
      <div className={blocks.stack}>
        <Section title={w.posts}>
          {posts.length > 1 ? (
            <PostSwitcher posts={posts} postId={postId} />
          ) : (
            <p>
              {place ?? roleWords[actor.role][language]}
              {'　'}
              {w.onePost}
            </p>
          )}
        </Section>
        {account.demo ? (
          <p>{w.demo}</p>
        ) : (
          <>
            <Section title={w.secondFactor}>
              <p>{account.secondFactor ? w.isOn : w.isOff}</p>
              <p>
                <Link to="/my-account/second-factor">
                  {account.secondFactor ? w.manage : w.turnOn}
                </Link>
              </p>
            </Section>
            <Section title={w.password}>
              <ChangePassword />
            </Section>
          </>
        )}
      </div>
    </Page>
  )
}
