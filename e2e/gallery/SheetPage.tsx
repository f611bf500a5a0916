import { Page } from '#platform/web/Page.tsx'
import { PrintSheet } from '#platform/web/PrintSheet.tsx'

export function SheetPage() {
  return (
    <Page title="转介单">
      <PrintSheet
        title="医务社会工作转介单"
        from="示范儿童医院社会工作部"
        number="ZJ-2026-000123"
        verify="http://127.0.0.1:8080/v/ZJ-2026-000123"
        signatures={['社工签名', '服务对象或监护人签名']}
        seal
      >
        <p>兹将服务对象转介至贵机构，请协助评估大病救助申请。</p>
      </PrintSheet>
    </Page>
  )
}
