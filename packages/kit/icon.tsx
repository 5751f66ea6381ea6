import './icon.css';

/** Line drawings on a 24 grid, our own. Several strokes of one icon are separated by spaces inside the path. */
const DRAWN = {
  home: 'M3 11 12 4l9 7 M5.5 9.5V20h13V9.5 M10 20v-6h4v6',
  inbox: 'M4 13 6.5 5h11L20 13v6H4z M4 13h5l1.5 2.5h3L15 13h5',
  bell: 'M6 16V11a6 6 0 0 1 12 0v5l1.5 2h-15z M10 21h4',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z M16 16l4.5 4.5',
  plus: 'M12 5v14 M5 12h14',
  close: 'M6 6l12 12 M18 6 6 18',
  check: 'M4.5 12.5 10 18 19.5 7',
  minus: 'M5 12h14',
  left: 'M14.5 5.5 8 12l6.5 6.5',
  right: 'M9.5 5.5 16 12l-6.5 6.5',
  up: 'M5.5 14.5 12 8l6.5 6.5',
  down: 'M5.5 9.5 12 16l6.5-6.5',
  arrowUp: 'M12 20V5 M6 11l6-6 6 6',
  arrowDown: 'M12 4v15 M6 13l6 6 6-6',
  arrowRight: 'M4 12h15 M13 6l6 6-6 6',
  sort: 'M8 10l4-4 4 4 M8 14l4 4 4-4',
  menu: 'M4 7h16 M4 12h16 M4 17h16',
  more: 'M4 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0 M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0 M18 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  columns: 'M4 5h16v14H4z M9.5 5v14 M14.5 5v14',
  filter: 'M4 6h16 M7 12h10 M10 18h4',
  settings: 'M4 7h9 M17 7h3 M15 5v4 M4 17h3 M11 17h9 M9 15v4',
  user: 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M4.5 20c1-4 4-5.5 7.5-5.5s6.5 1.5 7.5 5.5',
  users:
    'M9 5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z M2.5 19.5c.8-3.5 3.2-5 6.5-5s5.7 1.5 6.5 5 M16 5.5a3.2 3.2 0 0 1 0 6 M18 15c2 .7 3.1 2.2 3.5 4.5',
  squad:
    'M12 3.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6z M5 10.5a2.3 2.3 0 1 0 0 4.6 M19 10.5a2.3 2.3 0 1 1 0 4.6 M7 20c.5-4.5 2.5-6.5 5-6.5s4.5 2 5 6.5z',
  building: 'M5 20.5v-16h9v16 M14 9h5v11.5 M3 20.5h18 M8 8h3 M8 12h3 M8 16h3',
  factory: 'M3.5 20V10l5.5 3.5V10l5.5 3.5V5h5v15z M8 17h.01 M12 17h.01 M16 17h.01',
  handshake: 'M3 8l4-2 5 2 5-2 4 2v7l-3 1-6 4-6-4-3-1z M12 8l-3 4 2 1.5 3-2 4 4.5',
  project: 'M4 5h16v14H4z M4 9.5h16 M8 13h5 M8 16h8',
  policy: 'M6 3.5h9l4 4V20.5H6z M14.5 3.5V8H19 M9 12h7 M9 16h5',
  meeting: 'M4 5h16v10H9l-5 4.5z M8 9h8 M8 12h5',
  calendar: 'M4 6h16v14H4z M4 10.5h16 M8 3.5V8 M16 3.5V8',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 7.5V12l3.2 2',
  route:
    'M6 16.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z M18 3.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4z M8 18.5h7a3.2 3.2 0 0 0 0-6.5H9a3.2 3.2 0 0 1 0-6.5h7',
  map: 'M3.5 6.5 9 4l6 2.5L20.5 4v13.5L15 20l-6-2.5L3.5 20z M9 4v13.5 M15 6.5V20',
  pin: 'M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11z M12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z',
  flag: 'M5.5 21V4 M5.5 5h12l-2.5 4 2.5 4h-12',
  target: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 12h.01',
  chart: 'M4 4v16h16 M8 16v-4 M12.5 16V8 M17 16v-6',
  trophy:
    'M7.5 4h9v6a4.5 4.5 0 0 1-9 0z M7.5 6H4v1.5a3.5 3.5 0 0 0 3.5 3.5 M16.5 6H20v1.5a3.5 3.5 0 0 1-3.5 3.5 M12 14.5V18 M8 20.5h8',
  shield: 'M12 3.5 5 6v6c0 4.5 3 7 7 8.5 4-1.5 7-4 7-8.5V6z M9 12l2.2 2.2L15.5 10',
  alert: 'M12 4 2.5 20h19z M12 10v4.5 M12 17.3h.01',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M12 11v5.5 M12 7.7h.01',
  box: 'M4 8l8-4.5L20 8v8.5l-8 4.5-8-4.5z M4 8l8 4.5L20 8 M12 12.5V21',
  truck:
    'M2.5 6H14v10.5H2.5z M14 9.5h4l3.5 3.5v3.5H14z M7 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z M17.5 15a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  phone: 'M7.5 3.5h9v17h-9z M11 17.5h2',
  call: 'M5 4h4l1.5 5-2.5 1.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C10.5 20 4 13.5 3.5 5.5A1.5 1.5 0 0 1 5 4z',
  mail: 'M3.5 5.5h17v13h-17z M4 6.5l8 6.5 8-6.5',
  file: 'M6 3.5h8.5L18.5 8v12.5H6z M14 3.5V8.5h4.5',
  upload: 'M12 16V4.5 M7 9.5l5-5 5 5 M4 16v4h16v-4',
  download: 'M12 4v11.5 M7 10.5l5 5 5-5 M4 16v4h16v-4',
  edit: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19z M14 6.5l3.5 3.5',
  trash: 'M4.5 7h15 M9 7V4h6v3 M6.5 7l1 13.5h9l1-13.5 M10 11v6 M14 11v6',
  lock: 'M5.5 11h13v9.5h-13z M8 11V8a4 4 0 0 1 8 0v3',
  link: 'M10 14l4-4 M8.5 11.5 6 14a3.5 3.5 0 0 0 4 4l2.5-2 M15.5 12.5 18 10a3.5 3.5 0 0 0-4-4l-2.5 2',
  drag: 'M8 6a1 1 0 1 0 2 0a1 1 0 1 0-2 0 M14 6a1 1 0 1 0 2 0a1 1 0 1 0-2 0 M8 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0 M14 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0 M8 18a1 1 0 1 0 2 0a1 1 0 1 0-2 0 M14 18a1 1 0 1 0 2 0a1 1 0 1 0-2 0',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.5-5.6 M19.5 3.5V8H15',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8z M12 2.5v2 M12 19.5v2 M2.5 12h2 M19.5 12h2 M5.3 5.3l1.4 1.4 M17.3 17.3l1.4 1.4 M5.3 18.7l1.4-1.4 M17.3 6.7l1.4-1.4',
  moon: 'M20 14A8.5 8.5 0 0 1 10 4a8.5 8.5 0 1 0 10 10z',
  language:
    'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z M3.5 12h17 M12 3.5c5 5.5 5 11.5 0 17 M12 3.5c-5 5.5-5 11.5 0 17',
  signOut: 'M14 4H5v16h9 M10 12h10.5 M17 8.5l3.5 3.5-3.5 3.5',
  heart:
    'M12 20S4 15 4 9.5A4.3 4.3 0 0 1 12 7a4.3 4.3 0 0 1 8 2.5C20 15 12 20 12 20z M7 12h3l1.5-2.5L13.5 14l1-2H17',
  star: 'M12 4l2.5 5.2 5.5.8-4 4 1 5.5-5-2.7-5 2.7 1-5.5-4-4 5.5-.8z',
  history: 'M4.5 12a7.5 7.5 0 1 0 2.5-5.6 M4.5 3.5V8H9 M12 8v4.5l3 1.8',
  gauge: 'M4 17a8.5 8.5 0 1 1 16 0 M12 15l4-5 M12 15h.01',
  layers: 'M12 3.5 3.5 8l8.5 4.5L20.5 8z M3.5 12l8.5 4.5 8.5-4.5 M3.5 16l8.5 4.5 8.5-4.5',
  cloudOff: 'M4 4l16 16 M8 8.5A5 5 0 0 0 7 18h10 M11 6.5a5 5 0 0 1 6 4.5 3.5 3.5 0 0 1 2.5 5.5',
  hospital: 'M5 20.5V5h14v15.5 M3 20.5h18 M12 8.5v5 M9.5 11h5 M10 20.5v-4h4v4',
} as const;

export type IconName = keyof typeof DRAWN;
export const ICONS = Object.keys(DRAWN) as IconName[]; // border: the keys of a constant

const drawing = (name: string): string =>
  new Map<string, string>(Object.entries(DRAWN)).get(name) ?? DRAWN.layers;

/** A drawing beside words; it is never the only name of anything. An unknown name draws `layers`. */
export const Icon = ({ name, size = 16 }: { name: IconName | (string & {}); size?: number }) => (
  <svg className="k-icon" width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={drawing(name)} />
  </svg>
);
