import { EllipsisOutlined } from '@ant-design/icons'
import { NavLink } from 'react-router'
import type { Role } from '#platform/model/actor.ts'
import type { Words } from '#platform/model/words.ts'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { MenuGroup, Page } from '#platform/web/page.ts'
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
              <div className={css.folded}>
                {GROUPS.map((group) => (
                  <Group key={group ?? ''} group={group} pages={folded} />
                ))}
              </div>
            </Fold>
          </li>
        )}
      </ul>
    </nav>
  )
}

interface GroupProps {
  readonly group: MenuGroup | undefined
  readonly pages: readonly Page[]
}

function Group({ group, pages }: GroupProps) {
  const w = useWords(groupWords)
  const own = pages.filter(({ menu }) => menu?.group === group)
  if (own.length === 0) return null
  return (
    <div>
      {group && <p aria-hidden="true">{w[group]}</p>}
      <ul aria-label={group && w[group]}>
        {own.map((page) => (
          <Item key={page.path} page={page} />
        ))}
      </ul>
    </div>
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

const GROUPS = [undefined, 'helpers', 'profession', 'house'] as const

const groupWords: Record<MenuGroup, Words> = {
  helpers: { zh: '资源与志愿者', en: 'Resources and volunteers' },
  profession: { zh: '队伍与项目', en: 'Profession and projects' },
  house: { zh: '本院事务', en: 'The house' },
}

const words = {
  menu: { zh: '主菜单', en: 'Main menu' },
  more: { zh: '更多', en: 'More' },
}
