import type { Words } from '../../packages/kernel/words.ts';

export const words: Words = {
  'IDN-1': {
    'zh-CN': '账号至少要有一个岗位，且须是系统中已有的岗位',
    en: 'An account has at least one role, and only roles that there are',
  },
  'IDN-2': {
    'zh-CN': '系统管理员、安全管理员、审计员须由三个人分别担任',
    en: 'System administrator, security administrator and auditor are three different people',
  },
  'IDN-3': { 'zh-CN': '登录名已被使用', en: 'This login is taken' },
  'IDN-4': {
    'zh-CN': '登录名或密码不正确。连续输错五次后，账号会暂停登录十分钟；如忘记密码，请联系安全管理员',
    en: 'The login or password is not right. After five wrong tries an account rests for ten minutes; if you forgot the password, ask your security administrator',
  },
  'IDN-5': {
    'zh-CN': '请输入身份验证器上的六位验证码或一个恢复码，每个只能使用一次',
    en: 'Enter the six digits of your authenticator or a recovery code; each works once',
  },
  'IDN-7': { 'zh-CN': '密码至少需要 {shortest} 个字符', en: 'A password has at least {shortest} characters' },
  'IDN-8': {
    'zh-CN': '密码过于常见，或含有您的登录名或姓名，请换一个',
    en: 'This password is common, or holds your login or name; take another one',
  },
  'IDN-9': {
    'zh-CN': '密码须包含大写字母、小写字母、数字、符号中的至少三类',
    en: 'A password has at least three of: capital letters, small letters, digits, other signs',
  },
  'IDN-10': {
    'zh-CN': '不能使用最近五次用过的密码',
    en: 'One of your last five passwords may not be used again',
  },
  'IDN-11': { 'zh-CN': '请先修改密码', en: 'Change your password first' },
  'IDN-12': {
    'zh-CN': '您的岗位须先启用（或输入）双因素验证',
    en: 'Your role needs a second factor: enrol it, or give its code, first',
  },
  'IDN-13': {
    'zh-CN': '验证码不正确或已使用过，请等待下一个验证码',
    en: 'The code is not right or was used already; wait for the next one',
  },
  'IDN-16': {
    'zh-CN': '单点登录未完成：未找到与您对应的账号，或本次登录已过期，请重试或使用密码登录',
    en: 'Single sign-on did not work: no account here is yours, or this try ran out; try again or use your password',
  },
  'IDN-17': { 'zh-CN': '当前密码不正确', en: 'The current password is not right' },
  'IDN-18': {
    'zh-CN': '双因素验证的当前状态不允许此操作，请刷新后重试',
    en: 'The second factor is not in a state for this; reload and try again',
  },
  'IDN-20': {
    'zh-CN': '不能修改自己的岗位、停用自己或重置自己的密码，请由另一位安全管理员操作',
    en: 'Nobody changes their own roles, disables themselves or resets their own password; another security administrator does',
  },
  'IDN-21': {
    'zh-CN': '至少须保留一位可登录的安全管理员',
    en: 'At least one security administrator must remain able to sign in',
  },
};
