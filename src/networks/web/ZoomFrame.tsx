import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useRef, useState } from 'react'
import { useWords } from '#platform/web/language.tsx'
import css from './Network.module.css'
import { saveSvg } from './svg-file.ts'
import { words } from './words.ts'

interface Props {
  readonly label: string
  /** Of the file, without its ending. */
  readonly file: string
  readonly children: ReactNode
}

const STEPS = [0.5, 0.7, 0.85, 1, 1.25, 1.6, 2]

/** A drawing scrolls inside of its own frame, so that the page never does so sideways. */
export function ZoomFrame({ label, file, children }: Props) {
  const w = useWords(words)
  const [step, setStep] = useState(3)
  const frame = useRef<HTMLElement>(null)
  return (
    <div>
      <div className={`${css.tools} no-print`}>
        <Button
          type="default"
          aria-label={`${label} ${w.zoomOut}`}
          icon={<MinusOutlined aria-hidden="true" />}
          disabled={step === 0}
          onClick={() => setStep(step - 1)}
        />
        <Button
          aria-label={`${label} ${w.zoomIn}`}
          icon={<PlusOutlined aria-hidden="true" />}
          disabled={step === STEPS.length - 1}
          onClick={() => setStep(step + 1)}
        />
        <Button onClick={() => saveSvg(frame.current?.querySelector('svg'), file)}>
          {w.export}
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section ref={frame} className={css.frame} aria-label={w.sheetOf(label)} tabIndex={0}>
        <div style={{ zoom: STEPS[step] }}>{children}</div>
      </section>
    </div>
  )
}
