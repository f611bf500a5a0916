import {
  BellOutlined,
  FileSearchOutlined,
  HeartOutlined,
  PayCircleOutlined,
  PhoneOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { QrCode } from '#platform/web/QrCode.tsx'
import { reasonWords } from '../../model/help-request.ts'
import css from './PosterSheet.module.css'
import { words } from './words.ts'

interface Props {
  readonly house: string | undefined
  readonly ward: string
  /** Where the code leads, on this server. */
  readonly path: string
}

const PICTURES = [
  ['money', PayCircleOutlined],
  ['policy', FileSearchOutlined],
  ['emotion', HeartOutlined],
  ['support', TeamOutlined],
] as const

/** To be read from two metres: what one may ask, the code, and whom to call when it cannot wait. */
export function PosterSheet({ house, ward, path }: Props) {
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <article className={css.sheet} aria-label={w.headline}>
      <header className={css.head}>
        <p>{house}</p>
        <p className={css.ward}>{ward}</p>
      </header>
      <h2 className={css.headline}>{w.headline}</h2>
      <ul className={css.pictures}>
        {PICTURES.map(([reason, Icon]) => (
          <li key={reason}>
            <Icon aria-hidden="true" />
            <span>{reasonWords[reason][language]}</span>
          </li>
        ))}
      </ul>
      <div className={css.code}>
        <QrCode text={`${location.origin}${path}`} label={w.code} size="100mm" />
        <p className={css.scan}>{w.scan}</p>
        <p className={css.free}>{w.free}</p>
      </div>
      <footer className={css.foot}>
        <p>
          <BellOutlined aria-hidden="true" /> {w.urgent}
        </p>
        <p>
          <PhoneOutlined aria-hidden="true" /> {w.hotline} <strong>12356</strong>
        </p>
      </footer>
    </article>
  )
}
