import { useMutation, useQuery } from '@tanstack/react-query'
import type { Role } from '#platform/model/actor.ts'
import { call } from '#platform/web/api.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Problem } from '#platform/web/Problem.tsx'
import { Query } from '#platform/web/Query.tsx'
import {
  type DemoRole,
  demoRoleWords,
  listDemoRoles,
  startDemoSession,
  toRole,
} from '../model/demo.ts'
import css from './DemoChooser.module.css'
import { keys } from './keys.ts'
import { demoRoleIcons } from './role-icons.ts'
import signInCss from './SignIn.module.css'
import { words } from './sign-in-words.ts'

interface Props {
  readonly roles: readonly Role[] | undefined
  readonly onSignedIn: () => void
  readonly onByAccount: () => void
}

/** 以谁的身份看看: one card for each role that has pages, one click. */
export function DemoChooser({ roles, onSignedIn, onByAccount }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  const found = useQuery({ queryKey: keys.demoRoles, queryFn: () => call(listDemoRoles, {}) })
  const entering = useMutation({
    mutationFn: (role: DemoRole) => call(startDemoSession, { role }),
    onSuccess: onSignedIn,
  })
  return (
    <div className={css.chooser}>
      <h1>{w.chooser}</h1>
      <p className={signInCss.lead}>{w.chooserLead}</p>
      {entering.error && <Problem error={entering.error} />}
      <Query of={found}>
        {({ cards }) => (
          <ul className={css.cards}>
            {cards
              .filter(({ role }) => !roles || roles.includes(toRole(role)))
              .map(({ role, name, title }) => {
                const Icon = demoRoleIcons[role]
                return (
                  <li key={role}>
                    <button
                      type="button"
                      className={css.card}
                      disabled={entering.isPending}
                      onClick={() => entering.mutate(role)}
                    >
                      <Icon aria-hidden="true" className={css.icon} />
                      <strong>{demoRoleWords[role][language]}</strong>
                      <span>{name}</span>
                      {title !== demoRoleWords[role][language] && <small>{title}</small>}
                    </button>
                  </li>
                )
              })}
          </ul>
        )}
      </Query>
      <button type="button" className={signInCss.plain} onClick={onByAccount}>
        {w.byAccount}
      </button>
    </div>
  )
}
