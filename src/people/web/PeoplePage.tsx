import { UserAddOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link, useNavigate } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import { Page } from '#platform/web/Page.tsx'
import { PersonSearch } from './PersonSearch.tsx'
import css from './people.module.css'
import { words } from './words.ts'

/** The way to everybody's record: look first, and only then register. */
export function PeoplePage() {
  const w = useWords(words)
  const navigate = useNavigate()
  return (
    <Page title={w.people} lead={w.peopleLead} width="read">
      <PersonSearch
        act={({ id, name, closed }) => {
          const way = closed ? w.askToSee : w.open
          return (
            <Link to={`/people/${id}`} className={css.open} aria-label={`${way} ${name}`}>
              {way}
            </Link>
          )
        }}
        register={(name) => (
          <Button
            icon={<UserAddOutlined aria-hidden="true" />}
            onClick={() => void navigate('/people/new', { state: { name } })}
          >
            {name ? w.registerNamed(name) : w.register}
          </Button>
        )}
      />
    </Page>
  )
}
