import type { Page } from '#platform/web/page.ts'

/** The pages of all slices. A slice adds its own here: `...casework.pages`. */
export const pages: readonly Page[] = []
