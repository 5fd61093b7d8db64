import { type Bar, ChartFrame, type ChartProps, useBarText } from './chart-frame.tsx';

const bar = 16;
const numberRoom = 72;
const narrow = 420;

/** Horizontal bars, for kinds and places whose names are words. On a narrow screen the name stands above its bar. */
export function BarChart(props: ChartProps) {
  return (
    <ChartFrame {...props}>{(width) => <Bars width={width} bars={props.bars} least={props.least ?? 5} />}</ChartFrame>
  );
}

function Bars({
  width,
  bars,
  least,
}: {
  readonly width: number;
  readonly bars: readonly Bar[];
  readonly least: number;
}) {
  const text = useBarText(least);
  const stacked = width < narrow;
  const names = stacked ? 0 : Math.min(220, Math.round(width * 0.36));
  const row = stacked ? 46 : 30;
  const most = Math.max(1, ...bars.map((one) => one.value ?? 0));
  const room = Math.max(24, width - names - numberRoom);
  return (
    <svg
      class="bars"
      width={width}
      height={bars.length * row}
      viewBox={`0 0 ${width} ${bars.length * row}`}
      aria-hidden="true"
      focusable="false"
    >
      {bars.map((one, at) => {
        const long = one.value === null ? bar : Math.max(one.value === 0 ? 0 : 2, (one.value / most) * room);
        const top = at * row + (stacked ? 22 : (row - bar) / 2);
        return (
          <g key={one.label}>
            <text x={stacked ? 0 : names - 10} y={stacked ? top - 6 : top + 12} text-anchor={stacked ? 'start' : 'end'}>
              {shortened(one.label, stacked ? width : names - 10)}
            </text>
            <rect
              class={one.value === null ? 'hidden-bar' : 'bar'}
              x={names}
              y={top}
              width={long}
              height={bar}
              rx={3}
            />
            <text class="bar-number" x={names + long + 8} y={top + 12}>
              {text(one)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** The table beside the picture holds the whole name. */
function shortened(label: string, room: number): string {
  const letters = Math.max(8, Math.floor(room / 7.6));
  return label.length <= letters ? label : `${label.slice(0, letters - 1).trimEnd()}…`;
}
