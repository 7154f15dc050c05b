/** Our mark: two houses, and the line between them. */
export function Brand() {
  return (
    <svg className="brand" viewBox="0 0 36 36" width="40" height="40" aria-hidden="true" focusable="false">
      <rect className="brand__ground" width="36" height="36" rx="7" />
      <path
        className="brand__houses"
        d="M5 29V18l5.5-5 5.5 5v11M20 29V15.5l5.5-5.5 5.5 5.5V29M3 29h30"
        fill="none"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path className="brand__line" d="M10.5 7.5 25.5 5" strokeWidth="2.2" strokeLinecap="round" />
      <circle className="brand__dot" cx="10.5" cy="7.5" r="2.6" />
      <circle className="brand__dot" cx="25.5" cy="5" r="2.6" />
    </svg>
  );
}
