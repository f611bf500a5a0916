import { Button, Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { BigChoice } from '#platform/web/BigChoice.tsx'
import { Page } from '#platform/web/Page.tsx'

export function WardPage() {
  const [need, setNeed] = useState('money')
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Page title="请社工来一趟" width="form" lead="3 病区。不用登录，四步就好，社工会到床边来。">
      <Form layout="vertical">
        <Form.Item label="您想聊什么">
          <BigChoice
            label="您想聊什么"
            value={need}
            onChange={setNeed}
            options={[
              { value: 'money', label: '钱不够用', hint: '住院费、药费、路费' },
              { value: 'heart', label: '心里难受', hint: '想找人说说话' },
              { value: 'policy', label: '问问政策', hint: '医保、救助、证明' },
              { value: 'other', label: '别的事' },
            ]}
          />
        </Form.Item>
        <Form.Item label="想说的话（可以不写）" htmlFor="words">
          <Input.TextArea id="words" rows={3} />
        </Form.Item>
        <Button type="primary" block onClick={() => setIsOpen(true)}>
          请社工来
        </Button>
      </Form>
      <Modal
        title="已经送到"
        open={isOpen}
        onOk={() => setIsOpen(false)}
        onCancel={() => setIsOpen(false)}
      >
        当班社工会在 2 小时内来到床边。
      </Modal>
    </Page>
  )
}
