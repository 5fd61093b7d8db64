import { type Bar, ChartFrame, type ChartProps, useBarText } from './chart-frame.tsx';
import { widthOf } from './chart-lines.ts';

const height = 150;
const headRoom = 20;

/** Upright columns, for months in their order. Labels are short, "Jan"; where even these do not fit, all of them stand upright. */
export function ColumnChart(props: ChartProps) {
  return (
    <ChartFrame {...props}>
      {(width) => <Columns width={width} bars={props.bars} least={props.least ?? 5} />}
    </ChartFrame>
  );
}

function Columns({
  width,
  bars,
  least,
}: {
  readonly width: number;
  readonly bars: readonly Bar[];
  readonly least: number;
}) {
  const text = useBarText(least);
  const step = width / Math.max(1, bars.length);
  const thick = Math.max(4, Math.min(40, step * 0.6));
  const most = Math.max(1, ...bars.map((one) => one.value ?? 0));
  const ground = headRoom + height;
  const longest = Math.max(0, ...bars.map((one) => widthOf(one.label)));
  const upright = step < longest + 6;
  const footRoom = upright ? longest + 12 : 22;
  return (
    <svg
      class="columns"
      width={width}
      height={ground + footRoom}
      viewBox={`0 0 ${width} ${ground + footRoom}`}
      aria-hidden="true"
      focusable="false"
    >
      <line class="ground" x1={0} x2={width} y1={ground + 0.5} y2={ground + 0.5} />
      {bars.map((one, at) => {
        const middle = step * at + step / 2;
        const tall = one.value === null ? 8 : Math.max(one.value === 0 ? 0 : 2, (one.value / most) * height);
        return (
          <g key={one.label}>
            <rect
              class={one.value === null ? 'hidden-bar' : 'bar'}
              x={middle - thick / 2}
              y={ground - tall}
              width={thick}
              height={tall}
              rx={3}
            />
            <text class="bar-number" x={middle} y={ground - tall - 6} text-anchor="middle">
              {one.value === null ? '·' : text(one)}
            </text>
            {upright ? (
              <text transform={`translate(${middle + 4} ${ground + 8}) rotate(-90)`} text-anchor="end">
                {one.label}
              </text>
            ) : (
              <text x={middle} y={ground + 16} text-anchor="middle">
                {one.label}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
