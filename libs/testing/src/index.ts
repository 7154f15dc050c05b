export { freshDatabase, type FreshDatabase } from './database.js';
