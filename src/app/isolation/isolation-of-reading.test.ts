import { besiege, isDeed } from './siege.ts'

besiege((route) => !isDeed(route), process.env)
