/** Towns of what was read with the versions of their rows, for `MunicipalityReader.byVersion`. */
export function townVersions(
  rows: readonly { municipalityId: string | null; municipalityVersion: string | null }[],
): Map<string, string> {
  const versions = new Map<string, string>();
  for (const { municipalityId, municipalityVersion } of rows)
    if (municipalityId !== null && municipalityVersion !== null)
      versions.set(municipalityId, municipalityVersion);
  return versions;
}
