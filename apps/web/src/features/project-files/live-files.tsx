import { useProjectLive } from '../projects/use-project-live.js';

/** Keeps the list as others leave it; only for people who are signed in, so loaded for them alone. */
export default function LiveFiles({ projectId }: { projectId: string }) {
  useProjectLive(projectId);
  return null;
}
