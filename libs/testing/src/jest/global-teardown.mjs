/** After the last database spec: the keeper ends the server and removes its folder. */
export default async function globalTeardown() {
  const keeper = globalThis.testServerKeeper;
  if (!keeper || keeper.exitCode !== null) return;
  keeper.ref();
  await new Promise((resolve) => {
    keeper.once('exit', resolve);
    keeper.stdin.end();
  });
}
