import { squaresOf } from './qr/squares.ts';

const border = 4;

/** Always dark on light, in a dark theme too: many cameras read nothing else. What it holds stands beside it in words. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const squares = squaresOf(text);
  const size = squares.length + 2 * border;
  const path = squares
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x + border} ${y + border}h1v1h-1z` : '')))
    .join('');
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  );
}
