/** The sign of the house: a squad setting out. */
export const Mark = ({ size = 24 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 64 64" aria-hidden="true">
    <rect width="64" height="64" rx="14" fill="#3b54c4" />
    <path
      d="M14 44 50 16 38 50l-8-13z M30 37 50 16"
      fill="none"
      stroke="#fff"
      strokeWidth="5"
      strokeLinejoin="round"
      strokeLinecap="round"
    />
  </svg>
);
