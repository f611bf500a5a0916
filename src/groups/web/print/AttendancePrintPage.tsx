import { useDates } from '#platform/web/dates.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { GroupPage } from '../../model/contract.ts'
import { memberState } from '../../model/member.ts'
import { presenceWords } from '../../model/session.ts'
import { PaperPage } from './PaperPage.tsx'
import css from './Print.module.css'
import { words } from './words.ts'

const BLANK_LINES = 3

/** 签到表: what was tapped, and room to sign for what was not. */
export function AttendancePrintPage() {
  const w = useWords(words)
  return <PaperPage title={w.attendance}>{(group) => <Attendance group={group} />}</PaperPage>
}

function Attendance({ group }: { readonly group: GroupPage }) {
  const w = useWords(words)
  const dates = useDates()
  const { language } = useLanguage()
  const sessions = group.sessions.filter(({ state }) => state !== 'cancelled')
  const members = group.members.filter((member) => memberState(member) !== 'asked')
  return (
    <>
      <p>{group.content.title}</p>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{w.name}</th>
            {sessions.map(({ id, n, startsAt }) => (
              <th key={id}>
                {n}
                <br />
                {dates.shortDay(startsAt)}
              </th>
            ))}
            <th>{w.signature}</th>
          </tr>
        </thead>
        <tbody className={css.blank}>
          {members.map(({ person }) => (
            <tr key={person.id}>
              <td>{person.name}</td>
              {sessions.map(({ id, attendance }) => {
                const found = attendance.find(({ personId }) => personId === person.id)
                return <td key={id}>{found && presenceWords[found.presence][language]}</td>
              })}
              <td />
            </tr>
          ))}
          {Array.from({ length: BLANK_LINES }, (_, line) => `blank-${line}`).map((key) => (
            <tr key={key}>
              <td />
              {sessions.map(({ id }) => (
                <td key={id} />
              ))}
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{w.emptyRows}</p>
    </>
  )
}
