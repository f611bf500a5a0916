import { PrinterOutlined } from '@ant-design/icons'
import { useIsFetching } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import css from './PrintSheet.module.css'
import { QrCode } from './QrCode.tsx'

interface Props {
  readonly title: string
  /** The institution whose paper this is. */
  readonly from?: string
  readonly number?: string
  /** What the QR code says: where the sheet can be verified. */
  readonly verify?: string
  /** Places to sign: 社工签名, 服务对象签名. */
  readonly signatures?: readonly string[]
  readonly seal?: boolean
  readonly children: ReactNode
}

/** A4, black on white, nothing of the screen's furniture; the pages number themselves. */
export function PrintSheet(props: Props) {
  const { title, from, number, verify, signatures = [], seal = false, children } = props
  const w = useWords(words)
  // The name of the house and other parts of the sheet may come a moment after the rest.
  const isWhole = useIsFetching() === 0
  return (
    <>
      <p className={`${css.tools} no-print`}>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden="true" />}
          loading={!isWhole}
          onClick={() => print()}
        >
          {w.print}
        </Button>
      </p>
      <article data-sheet className={css.sheet} aria-label={title}>
        <header className={css.head}>
          <div>
            {from && <p className={css.from}>{from}</p>}
            <h2>{title}</h2>
            {number && <p>{w.number(number)}</p>}
          </div>
          {verify && <QrCode text={verify} label={w.verify} size="24mm" />}
        </header>
        <div className={css.body}>{children}</div>
        {(signatures.length > 0 || seal) && (
          <footer className={css.foot}>
            {signatures.map((who) => (
              <p key={who} className={css.signature}>
                {who}
                <span>{w.date}</span>
              </p>
            ))}
            {seal && <p className={css.seal}>{w.seal}</p>}
          </footer>
        )}
      </article>
    </>
  )
}

const words = {
  print: { zh: '打印', en: 'Print' },
  number: (number: string) => ({ zh: `编号 ${number}`, en: `No. ${number}` }),
  verify: { zh: '扫码核验本页真伪', en: 'Scan to verify this sheet' },
  date: { zh: '年　　月　　日', en: 'Date' },
  seal: { zh: '（盖章处）', en: '(seal)' },
}
