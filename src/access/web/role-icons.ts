import {
  AuditOutlined,
  BankOutlined,
  ClusterOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  HeartOutlined,
  IdcardOutlined,
  MedicineBoxOutlined,
  SafetyOutlined,
  SettingOutlined,
  SmileOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserOutlined,
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
  'insurance-clerk': FileProtectOutlined,
  'insurance-reviewer': FileDoneOutlined,
  'second-insurance-reviewer': FileDoneOutlined,
  insured: IdcardOutlined,
  'other-insured': UserOutlined,
  'system-admin': SettingOutlined,
  'security-admin': SafetyOutlined,
  'audit-admin': AuditOutlined,
}
