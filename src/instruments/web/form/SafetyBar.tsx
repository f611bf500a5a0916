import { AlertOutlined, PhoneOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { CaseId } from '#casework/model/case.ts'
import { LinkButton } from '#casework/web/index.tsx'
import { useWords } from '#platform/web/language.tsx'
import css from './SafetyBar.module.css'
import type { FormAlarm } from './use-alarm.ts'
import { words } from './words.ts'

interface Props {
  readonly caseId: CaseId
  readonly alarm: Pick<FormAlarm, 'isOn' | 'state' | 'retry'>
}

/** Shown at the tap, without waiting for any answer of the server: the number works offline too. */
export function SafetyBar({ caseId, alarm: { isOn, state, retry } }: Props) {
  const w = useWords(words)
  if (!isOn) return null
  const said = {
    raising: w.alarmRaising,
    raised: w.alarmRaised,
    failed: w.alarmFailed,
    unknown: '',
  }
  return (
    <div role="alert" className={css.bar}>
      <AlertOutlined aria-hidden="true" className={css.icon} />
      <div className={css.text}>
        <strong>{w.alarm}</strong>
        <span>{said[state]}</span>
        <div className={css.ways}>
          <LinkButton type="primary" danger to={`/cases/${caseId}/crisis`}>
            {w.toCrisis}
          </LinkButton>
          <a className={css.call} href="tel:12356">
            <PhoneOutlined aria-hidden="true" /> {w.hotline}
          </a>
          {state === 'failed' && <Button onClick={retry}>{w.retry}</Button>}
        </div>
      </div>
    </div>
  )
}
