import { readFileSync } from 'node:fs';

interface LockedPackage {
  readonly version?: string;
  readonly optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, LockedPackage>;
};

/**
 * Packages with parts for single platforms list them all as optional. npm leaves parts a registry does not have
 * out of the lock file without a word, and then `npm ci` refuses that lock file on every machine. Take a version
 * whose parts are all there, or pin it under `overrides`.
 */
it('the lock file names the parts of packages for every platform, so that npm ci accepts it', () => {
  const names = new Set(
    Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
  );
  const missing = Object.entries(packages).flatMap(([path, { version, optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${name} of ${path}@${version}`),
  );
  expect(missing).toEqual([]);
});
