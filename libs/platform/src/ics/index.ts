export {
  calendarEntry,
  calendarFile,
  type Appointment,
  type CalendarEntry,
  type CalendarMethod,
  type CalendarSite,
} from './ics.js';
