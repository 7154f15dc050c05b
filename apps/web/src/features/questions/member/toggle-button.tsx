import { Button } from '../../../ui/button.js';

interface ToggleButtonProps {
  on: boolean;
  icon: string;
  label: string;
  count?: number;
  onChange: (on: boolean) => void;
}

/** A vote or a subscription: on or off, with the number of people beside it. */
export function ToggleButton({ on, icon, label, count, onChange }: ToggleButtonProps) {
  return (
    <Button size="small" icon={icon} aria-pressed={on} className="toggle" onClick={() => onChange(!on)}>
      {label}
      {count !== undefined && count > 0 && <span className="toggle__count">{count}</span>}
    </Button>
  );
}
