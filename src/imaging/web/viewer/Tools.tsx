import {
  CaretRightOutlined,
  ColumnHeightOutlined,
  ColumnWidthOutlined,
  DragOutlined,
  LeftOutlined,
  PauseOutlined,
  RightOutlined,
  SunOutlined,
  ZoomInOutlined,
} from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { ctPresets } from '../../model/presets.ts'
import type { Tool } from './dragging.ts'
import css from './Viewer.module.css'
import { words } from './words.ts'

interface Props {
  readonly tool: Tool
  readonly playing: boolean
  readonly hasPresets: boolean
  readonly onTool: (tool: Tool) => void
  readonly onPlay: () => void
  readonly onStep: (steps: number) => void
  readonly onPreset: (index: number) => void
  readonly onInvert: () => void
  readonly onReset: () => void
}

const ICONS = {
  level: SunOutlined,
  scroll: ColumnHeightOutlined,
  pan: DragOutlined,
  zoom: ZoomInOutlined,
  length: ColumnWidthOutlined,
} as const

/** All that can be done by hand has a button: nobody has to know a key or a gesture. */
export function Tools(props: Props) {
  const { tool, playing, hasPresets, onTool, onPlay, onStep, onPreset, onInvert, onReset } = props
  const w = useWords(words)
  const { language } = useLanguage()
  return (
    <div role="toolbar" aria-label={w.tools} className={css.tools}>
      <Button
        aria-label={w.previous}
        icon={<LeftOutlined aria-hidden="true" />}
        onClick={() => onStep(-1)}
      />
      <Button
        aria-label={w.next}
        icon={<RightOutlined aria-hidden="true" />}
        onClick={() => onStep(1)}
      />
      <Button
        icon={
          playing ? <PauseOutlined aria-hidden="true" /> : <CaretRightOutlined aria-hidden="true" />
        }
        onClick={onPlay}
      >
        {playing ? w.pause : w.cine}
      </Button>
      {(['level', 'scroll', 'pan', 'zoom', 'length'] as const).map((one) => {
        const Icon = ICONS[one]
        return (
          <Button
            key={one}
            aria-pressed={one === tool}
            type={one === tool ? 'primary' : 'default'}
            icon={<Icon aria-hidden="true" />}
            onClick={() => onTool(one)}
          >
            {w[one]}
          </Button>
        )
      })}
      {hasPresets && (
        <Select
          aria-label={w.preset}
          placeholder={w.preset}
          value={null}
          onChange={(index: number | null) => index !== null && onPreset(index)}
          options={ctPresets.map(({ words: own }, value) => ({ value, label: own[language] }))}
        />
      )}
      <Button onClick={onInvert}>{w.invert}</Button>
      <Button onClick={onReset}>{w.reset}</Button>
    </div>
  )
}
