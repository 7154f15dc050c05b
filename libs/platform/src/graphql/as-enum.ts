/** Names as the object `registerEnumType` wants, each standing for itself. */
export const asEnum = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Key in Name]: Key };
