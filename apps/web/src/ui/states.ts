export { EmptyState } from './empty-state.js';
export { ErrorState } from './error-state.js';
export { errorText } from './error-text.js';
export { Skeleton } from './skeleton.js';
