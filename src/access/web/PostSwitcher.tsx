import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Select } from 'antd'
import { useId } from 'react'
import { useNavigate } from 'react-router'
import { roleWords } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { PostId } from '../model/account.ts'
import { type Me, switchPost } from '../model/contract.ts'
import { keys } from './keys.ts'
import type { MyPosts } from './me.ts'
import { words } from './own-words.ts'
import css from './Question.module.css'

/** Goes on in another of one's posts; nothing where there is only one. */
export function PostSwitcher({ posts, postId }: MyPosts) {
  const w = useWords(words)
  const id = useId()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const switching = useMutation({
    mutationFn: (next: PostId) => call(switchPost, { postId: next }),
    onSuccess: async (me: Me) => {
      // What the former post had seen is not for the next one.
      queries.clear()
      queries.setQueryData(keys.me, me)
      await navigate('/')
    },
    onError: (error) => message.error(error.message),
  })
  if (posts.length < 2) return null
  return (
    <div className={css.question}>
      <label htmlFor={id}>{w.actAs}</label>
      <Select<PostId>
        id={id}
        aria-label={w.actAs}
        value={postId}
        loading={switching.isPending}
        onChange={(next) => switching.mutate(next)}
        options={posts.map((post) => ({
          value: post.id,
          label: post.title || roleWords[post.role][language],
        }))}
      />
    </div>
  )
}
