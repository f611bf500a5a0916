/** Codes of invented people in the demonstration; the digits are nobody’s. */
export const demoCodes = {
  insured: '10000000000000000900000017',
  patient: '10000000000000000900000025',
} as const

/** The product in the demonstration’s network: an invented unified social credit code. */
export const DEMO_ORG = '12110000DEMO00001X'

export const demoNodes = [
  { name: 'sanming', title: '福建三明影像节点', phone: '0598-0000000', unit: '12350400DEMO00011A' },
  { name: 'xiongan', title: '河北雄安影像节点', phone: '0312-0000000', unit: '12133100DEMO00012B' },
  { name: 'yanan', title: '陕西延安影像节点', phone: '0911-0000000', unit: '12610600DEMO00013C' },
] as const
export type DemoNode = (typeof demoNodes)[number]['name']
