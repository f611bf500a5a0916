import {
  AlertOutlined,
  CoffeeOutlined,
  CommentOutlined,
  FileSearchOutlined,
  HeartOutlined,
  HomeOutlined,
  PayCircleOutlined,
  QuestionCircleOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { Reason, reasonWords } from '../../model/help-request.ts'
import css from './AskPage.module.css'
import { words } from './words.ts'

const icons: Record<Reason, ComponentType> = {
  money: PayCircleOutlined,
  policy: FileSearchOutlined,
  emotion: HeartOutlined,
  support: TeamOutlined,
  discharge: HomeOutlined,
  communication: CommentOutlined,
  care: CoffeeOutlined,
  safety: AlertOutlined,
  other: QuestionCircleOutlined,
}

/** The first tap. */
export function NeedStep({ onChoose }: { readonly onChoose: (reason: Reason) => void }) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <>
      <ul className={css.tiles}>
        {Reason.options.map((reason) => {
          const Icon = icons[reason]
          return (
            <li key={reason}>
              <button type="button" className={css.tile} onClick={() => onChoose(reason)}>
                <span aria-hidden="true" className={css.icon} data-reason={reason}>
                  <Icon />
                </span>
                {reasonWords[reason][language]}
              </button>
            </li>
          )
        })}
      </ul>
      <p className={css.soft}>{w.free}</p>
    </>
  )
}
