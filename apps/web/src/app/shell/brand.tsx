/** Our mark: two houses, and the line between them. The same file as the icon of the browser tab. */
export function Brand() {
  return <img className="brand" src="/icon.svg" alt="" width={40} height={40} />;
}
