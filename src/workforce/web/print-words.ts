/** Words on the printed sheet. */
export const printWords = {
  sheet: { zh: '医务社会工作者登记表', en: 'Register sheet of a medical social worker' },
  name: { zh: '姓名：', en: 'Name:' },
  certificates: { zh: '证书与登记', en: 'Certificates and registration' },
  registeredUntil: { zh: '登记有效期至', en: 'registered until' },
  worker: { zh: '本人签名', en: 'Signature of the worker' },
  head: { zh: '社工部主任签名', en: 'Signature of the head' },
}
