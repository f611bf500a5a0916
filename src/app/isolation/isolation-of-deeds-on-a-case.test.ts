import { besiege, isDeed, isOfCase } from './siege.ts'

besiege((route) => isDeed(route) && isOfCase(route), process.env)
