import { PrinterOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { Link } from 'react-router'
import { useWords } from '#platform/web/language.tsx'
import { words } from '../words.ts'

/** Where to go from a board, and onto paper. */
export function BoardLinks() {
  const w = useWords(words)
  return (
    <>
      <Button icon={<PrinterOutlined aria-hidden="true" />} onClick={() => print()}>
        {w.print}
      </Button>
      <Link to="/city/papers">{w.papers}</Link>
      <Link to="/city/bureaus">{w.bureaus}</Link>
    </>
  )
}
