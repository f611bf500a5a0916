import { Button } from 'antd'
import { roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { WhyNot } from '#platform/web/WhyNot.tsx'
import type { Account, Post } from '../model/account.ts'
import { type Administrator, findRemovalObstacle, obstacleWords } from '../model/appointment.ts'
import { endPost } from '../model/contract.ts'
import { words } from './account-words.ts'
import css from './PostList.module.css'
import { useDeed } from './use-deed.ts'

interface Props {
  readonly account: Account
  readonly administrator: Administrator
}

/** The posts of an account; who gives them can end them. */
export function PostList({ account, administrator }: Props) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const ask = useDeed()
  const obstacle = findRemovalObstacle(administrator, 'security-admin', account.id, false)

  function end(post: Post, name: string) {
    const { id, version } = post
    ask({ title: w.endPost, ask: w.endAsk(name), send: () => call(endPost, { id, version }) })
  }

  return (
    <ul className={css.posts}>
      {account.posts.map((post) => {
        const name = post.title || roleWords[post.role][language]
        return (
          <li key={post.id}>
            <div>
              <strong>{name}</strong>
              <p>
                {roleWords[post.role][language]} · {w.since(dates.day(post.from))}
                {post.until && ` · ${w.until(dates.day(post.until))}`}
              </p>
            </div>
            {administrator.role === 'security-admin' && (
              <WhyNot reason={obstacle && obstacleWords[obstacle][language]} quiet>
                <Button onClick={() => end(post, name)}>{w.endPost}</Button>
              </WhyNot>
            )}
          </li>
        )
      })}
    </ul>
  )
}
