/**
 * When npm started us and is killed, the shell between may die without telling us. Then nobody could end the
 * product any more from the terminal it runs in, so it ends itself.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
