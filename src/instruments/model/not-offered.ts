import type { Words } from '#platform/model/words.ts'

/** Class D: known, and left out until its rights are clear. */
export const notOffered: readonly { readonly name: Words; readonly why: Words }[] = [
  {
    name: inAny('AHC-HRSN · PRAPARE · Hunger Vital Sign'),
    why: {
      zh: '内容按美国情况编制，条款没有核实；只留编码（LOINC 96777-8、93025-5、88121-9）',
      en: 'US content, terms not verified; codes only (LOINC 96777-8, 93025-5, 88121-9)',
    },
  },
  {
    name: {
      zh: '照顾者负荷五题（台湾长照 IG）',
      en: 'Carer burden, five items (Taiwan long-term care IG)',
    },
    why: { zh: '授权没有核实', en: 'Licence not checked' },
  },
  {
    name: inAny('SAS/SDS · Barthel · MMSE · PSQI · ESAS · AUDIT · IES-R · Herth'),
    why: { zh: '授权没有核实', en: 'Licence not checked' },
  },
]

/** It has one name in every language. */
function inAny(name: string): Words {
  return { zh: name, en: name }
}
