import { type ThemeConfig, theme } from 'antd';

const SHARED = {
  fontFamily: "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', sans-serif",
  borderRadius: 6,
  borderRadiusLG: 10,
  borderRadiusSM: 5,
  wireframe: false,
  motionDurationMid: '0.12s',
  motionDurationSlow: '0.16s',
};
const POINTER = { fontSize: 13, controlHeight: 30, controlHeightSM: 26 };
const FINGER = { fontSize: 15, controlHeight: 40, controlHeightSM: 36 };

const LIGHT = {
  colorPrimary: '#3b54c4',
  colorText: '#191c24',
  colorTextSecondary: '#4a5060',
  colorTextPlaceholder: '#646b7b',
  colorBorder: '#c9cdd6',
  colorBorderSecondary: '#e5e7ec',
  colorBgLayout: '#f6f7f9',
  colorError: '#c73434',
};
const DARK = {
  colorPrimary: '#6f85ee',
  colorText: '#e8eaf0',
  colorTextSecondary: '#b4bac7',
  colorTextPlaceholder: '#929aaa',
  colorBorder: '#414754',
  colorBorderSecondary: '#282c36',
  colorBgContainer: '#16181f',
  colorBgElevated: '#1e2129',
  colorError: '#e25a58',
};

/** tokens.css as the UI library wants it: the same colours and sizes, so its parts cannot be told from ours. */
export const themeFor = (how: { dark: boolean; finger: boolean }): ThemeConfig => ({
  algorithm: how.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: { ...SHARED, ...(how.finger ? FINGER : POINTER), ...(how.dark ? DARK : LIGHT) },
  components: { Select: { optionHeight: how.finger ? 40 : 30 } },
});
