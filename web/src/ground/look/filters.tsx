/** The fields by which a list is made shorter, folded away until somebody wants them. */
import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';

interface FiltersProps {
  readonly label: string;
  readonly children: ComponentChildren;
}

export function Filters({ label, children }: FiltersProps) {
  return (
    <details class="filters">
      <summary>
        <Icon name="filter" size={16} /> {label}
      </summary>
      <div class="filter-fields">{children}</div>
    </details>
  );
}
