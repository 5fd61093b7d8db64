import { type Bar, ChartFrame, type ChartProps, useBarText } from './chart-frame.tsx';
import { linesOf } from './chart-lines.ts';

const bar = 16;
const line = 16;
const numberRoom = 72;
const narrow = 420;

/** Horizontal bars, for kinds and places whose names are words. On a narrow screen the name stands above its bar. */
export function BarChart(props: ChartProps) {
  return (
    <ChartFrame {...props}>{(width) => <Bars width={width} bars={props.bars} least={props.least ?? 5} />}</ChartFrame>
  );
}

interface BarsProps {
  readonly width: number;
  readonly bars: readonly Bar[];
  readonly least: number;
}

function Bars({ width, bars, least }: BarsProps) {
  const text = useBarText(least);
  const stacked = width < narrow;
  const names = stacked ? 0 : Math.min(220, Math.round(width * 0.36));
  const most = Math.max(1, ...bars.map((one) => one.value ?? 0));
  const room = Math.max(24, width - names - numberRoom);
  const { rows, height } = placed(bars, stacked ? width : names - 10, stacked);
  return (
    <svg
      class="bars"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      focusable="false"
    >
      {rows.map(({ one, lines, words, top }) => {
        const long = one.value === null ? bar : Math.max(one.value === 0 ? 0 : 2, (one.value / most) * room);
        return (
          <g key={one.label}>
            <text text-anchor={stacked ? 'start' : 'end'}>
              {lines.map((part, at) => (
                <tspan key={at} x={stacked ? 0 : names - 10} y={words + at * line}>
                  {part}
                </tspan>
              ))}
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

/** Where each bar begins, and the first line of its name: above it, or beside it with the bar in the middle. */
function placed(bars: readonly Bar[], room: number, stacked: boolean) {
  let height = 0;
  const rows = bars.map((one) => {
    const lines = linesOf(one.label, room);
    const tall = lines.length * line;
    const begin = height;
    height += stacked ? tall + 30 : Math.max(30, tall + 8);
    const top = stacked ? begin + tall + 6 : begin + (height - begin - bar) / 2;
    const words = stacked ? begin + line : begin + (height - begin - tall) / 2 + 12;
    return { one, lines, top, words };
  });
  return { rows, height };
}
