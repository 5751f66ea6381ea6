import { encode } from 'uqr';

const QUIET = 4;

/** A text as a QR code, drawn here: nothing of it leaves this page. Dark on white in both schemes, as cameras want it. */
export const QrCode = ({ text, label, size = 176 }: { text: string; label: string; size?: number }) => {
  const code = encode(text, { ecc: 'M', border: QUIET });
  const path = code.data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};
