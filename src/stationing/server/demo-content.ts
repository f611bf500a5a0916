import type { BatchContent } from '../model/contract.ts'

/** A batch of the demonstration; its agreement says that it is nobody’s. */
export function demoBatch(n: number, year: number): BatchContent {
  return {
    ...{ n, year, title: `${year} 年驻点项目（第 ${n} 批，演示）` },
    agreementText: `本协议为演示编写，不是任何机构的文件。\n一、派出机构派一名专业社工到接收医院工作，期限见下；社工的服务对象资料归接收医院，派出机构只看工时和数量。\n二、接收医院提供工作场所和带教，期满前与派出机构商定交接计划。\n三、资助基金会按约定出资；市级协调方组织走访。\n四、驻点结束后，社工在接收医院的系统权限同日停止。`,
    agreementMark: 'invented',
    agreementSource: '演示编写：没有找到公开的驻点协议文本',
  }
}
