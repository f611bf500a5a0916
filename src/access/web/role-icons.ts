import {
  AuditOutlined,
  BankOutlined,
  ClusterOutlined,
  HeartOutlined,
  MedicineBoxOutlined,
  SafetyOutlined,
  SettingOutlined,
  SmileOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ComponentType } from 'react'
import type { DemoRole } from '../model/demo.ts'

interface IconProps {
  readonly className?: string | undefined
  readonly 'aria-hidden'?: 'true'
}

export const demoRoleIcons: Record<DemoRole, ComponentType<IconProps>> = {
  'social-worker': HeartOutlined,
  'second-social-worker': SolutionOutlined,
  'other-social-worker': MedicineBoxOutlined,
  lead: TeamOutlined,
  volunteer: SmileOutlined,
  'district-officer': BankOutlined,
  'city-officer': ClusterOutlined,
  'system-admin': SettingOutlined,
  'security-admin': SafetyOutlined,
  'audit-admin': AuditOutlined,
}
