import './icon.scss';

/** A drawing from ui/icons. Decoration only: the words beside it or an `aria-label` around it say the meaning. */
export function Icon({
  path,
  size = 24,
  className,
}: {
  path: string;
  size?: 16 | 20 | 24 | 32;
  className?: string;
}) {
  return (
    <svg
      className={className ? `icon ${className}` : 'icon'}
      width={size}
      height={size}
      viewBox="0 -960 960 960"
      fill="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
}
