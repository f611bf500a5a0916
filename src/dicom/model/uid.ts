/**
 * Digits in parts with dots between, at most 64 characters (PS3.5 §9.1). A part that begins with a
 * superfluous zero breaks the rule as well; devices make such UIDs, they harm nobody, and an image
 * that is refused for one is an image that a doctor does not see: they pass.
 */
export function isUid(text: string | undefined): text is string {
  return text !== undefined && text.length <= 64 && /^\d+(\.\d+)*$/.test(text)
}
