export { calendarFile, type CalendarEntry, type CalendarMethod } from './ics.js';
