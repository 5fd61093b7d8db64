/**
 * The numbers to call from anywhere, wherever somebody may need them at once.
 */
import type { Frame } from '../layout.tsx';
import listed from './calls.data.json' with { type: 'json' };

export const Calls = ({ frame, says }: { frame: Frame; says: 'danger-call' | 'danger-call-short' }) => (
  <div class="warn">
    <p>{frame.say(says)}</p>
    <ul class="calls even">
      {listed.calls.map((call) => (
        <li>
          <a class="button" href={`tel:${call.number}`}>
            <b>{call.number}</b> {call[frame.language]}
          </a>
        </li>
      ))}
    </ul>
    <p>{frame.say('calls-are-listed')}</p>
  </div>
);
