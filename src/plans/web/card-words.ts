export const words = {
  plan: { zh: '服务计划', en: 'Plan' },
  overdue: (n: number) => ({ zh: `${n} 件事过了日子`, en: `${n} overdue` }),
  draft: { zh: '有一版还没和对方约定', en: 'A version waits to be agreed on' },
  open: { zh: '打开计划', en: 'Open the plan' },
}
