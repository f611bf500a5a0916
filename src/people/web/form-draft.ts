import type { FormInstance } from 'antd'
import { useEffect, useRef } from 'react'
import type { ServerDraft } from '#drafts/web/index.tsx'

/**
 * Puts into the fields what comes from the draft: that of last time, or of another device.
 * @param fresh what the form begins with now, where it is not to go on with the draft of last time
 */
export function useFormDraft<Content extends object>(
  form: FormInstance<Content>,
  { state, content, change }: Pick<ServerDraft<Content>, 'state' | 'content' | 'change'>,
  fresh?: Content,
) {
  const hasBegun = useRef(false)
  const isLoading = state === 'loading'
  useEffect(() => {
    if (isLoading) return
    if (!hasBegun.current && fresh) change(fresh)
    else form.setFieldsValue(content as never)
    hasBegun.current = true
  }, [form, isLoading, content, change, fresh])
}
