import { EllipsisOutlined } from '@ant-design/icons'
import { NavLink } from 'react-router'
import type { Role } from '#platform/model/actor.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { Page } from '#platform/web/page.ts'
import { useWide } from '#platform/web/wide.ts'
import { Fold } from './Fold.tsx'
import { menuOf } from './menu.ts'
import css from './Nav.module.css'

/** As many as a line holds, and a thumb reaches. */
const ROOM = { wide: 7, phone: 4 }

/** What this role works with: a line on top, or on a phone at the bottom. */
export function Nav({ pages, role }: { readonly pages: readonly Page[]; readonly role: Role }) {
  const w = useWords(words)
  const isWide = useWide()
  const room = isWide ? ROOM.wide : ROOM.phone
  const menu = menuOf(pages, role)
  const [shown, folded] =
    menu.length <= room + 1 ? [menu, []] : [menu.slice(0, room), menu.slice(room)]
  if (menu.length < 2) return null
  return (
    <nav aria-label={w.menu} className={`${css.nav} no-print`}>
      <ul>
        {shown.map((page) => (
          <Item key={page.path} page={page} />
        ))}
        {folded.length > 0 && (
          <li>
            <Fold
              className={css.more}
              button={
                <>
                  <EllipsisOutlined aria-hidden="true" />
                  {w.more}
                </>
              }
            >
              <ul className={css.folded}>
                {folded.map((page) => (
                  <Item key={page.path} page={page} />
                ))}
              </ul>
            </Fold>
          </li>
        )}
      </ul>
    </nav>
  )
}

function Item({ page: { path, title, menu } }: { readonly page: Page }) {
  const { language } = useLanguage()
  const Icon = menu?.icon
  return (
    <li>
      <NavLink to={path}>
        {Icon && (
          <span aria-hidden="true">
            <Icon />
          </span>
        )}
        {title[language]}
      </NavLink>
    </li>
  )
}

const words = {
  menu: { zh: '主菜单', en: 'Main menu' },
  more: { zh: '更多', en: 'More' },
}
