/** Gives the push subscription of this browser back, where there is one: whoever signs in next gets their own. */
export async function endPush(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker?.getRegistration('/');
    await (await registration?.pushManager?.getSubscription())?.unsubscribe();
    for (const shown of (await registration?.getNotifications?.()) ?? []) shown.close();
  } catch {
    // The server has ended it with the login session; signing out must not fail over this.
  }
}
