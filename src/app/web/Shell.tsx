import { useQueryClient } from '@tanstack/react-query'
import { Suspense, useEffect, useState } from 'react'
import { Link, Navigate, Outlet, useNavigate } from 'react-router'
import { hasBox, OfflineNotice, useIsOnline, useLeaving } from '#offline/web/index.tsx'
import { commonRefusals } from '#platform/model/refusal-words.ts'
import { useElderByDefault } from '#platform/web/Appearance.tsx'
import { flushDrafts, forgetDrafts } from '#platform/web/draft-keeper.ts'
import { EmptyState } from '#platform/web/EmptyState.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import type { Page as PageOfSlice } from '#platform/web/page.ts'
import { PublicChoices } from './Choices.tsx'
import { Frame } from './Frame.tsx'
import type { Access, Me } from './me.ts'
import { Nav } from './Nav.tsx'
import { SignInAgain } from './SignInAgain.tsx'
import { WhoAmI } from './WhoAmI.tsx'

interface Props {
  readonly access: Access
  readonly pages: readonly PageOfSlice[]
}

/** Around the pages that need an account. Who has none yet signs in here, at the same address. */
export function Shell({ access, pages }: Props) {
  const { me, isPending, isUnreachable } = access.useMe()
  // A session that ends does not take the page away: whoever was here stays until they leave.
  const [held, hold] = useState<Me>()
  if (me && me !== held) {
    if (held && !isSamePost(me, held)) forgetDrafts()
    hold(me)
  }
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { SignIn, First, useIsDemo, Posts } = access
  const isDemo = useIsDemo()
  const here = me ?? held
  const w = useWords(words)
  const isOut = !here
  const isOnline = useIsOnline()
  const mayLeave = useLeaving()
  useEffect(() => {
    // The name of the last page may say whose case it was.
    if (isOut) document.title = w.product
  }, [isOut, w.product])
  // Whoever took cases along finds them, also where the product does not answer.
  if (!here && (isUnreachable || !isOnline) && hasBox()) return <Navigate to="/offline" replace />
  if (!here && isPending) return null
  if (!here)
    return (
      <Frame isDemo={isDemo} tools={<PublicChoices />}>
        <SignIn onSignedIn={() => void queries.invalidateQueries()} />
      </Frame>
    )

  async function signOut() {
    if (!(await mayLeave())) return
    await flushDrafts()
    await access.signOut()
    forgetDrafts()
    sessionStorage.clear()
    hold(undefined)
    await navigate('/')
    queries.clear()
  }

  const { accountId, role } = here.actor
  return (
    <>
      <Frame
        isDemo={isDemo}
        nav={<Nav pages={pages} role={role} />}
        tools={<WhoAmI me={here} posts={<Posts />} onSignOut={() => void signOut()} />}
      >
        <Suspense>
          <OfflineNotice />
        </Suspense>
        <First>
          <Outlet key={`${accountId} ${role}`} context={here} />
        </First>
      </Frame>
      <SignInAgain SignIn={SignIn} />
    </>
  )
}

function isSamePost({ actor: one }: Me, { actor: other }: Me) {
  return one.accountId === other.accountId && one.role === other.role
}

/** Around the pages for everybody: the poster, the family, the partner with a link. */
export function PublicShell({ access }: Pick<Props, 'access'>) {
  const isDemo = access.useIsDemo()
  useElderByDefault()
  return <Frame isDemo={isDemo} tools={<PublicChoices />} />
}

/** Out of sight and not existing are the same answer, for pages as for records. */
export function NoSuchPage() {
  const { language } = useLanguage()
  const w = useWords(words)
  return (
    <Page title={w.title} width="read">
      <EmptyState
        text={commonRefusals['not-found'][language]}
        action={<Link to="/">{w.home}</Link>}
      />
    </Page>
  )
}

const words = {
  product: { zh: '仁桥', en: 'Renqiao' },
  title: { zh: '没有这一页', en: 'No such page' },
  home: { zh: '回到首页', en: 'Back to the first page' },
}
