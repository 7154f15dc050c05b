/**
 * How the client is cut into files. Left alone, the bundler makes a file of every few modules that two pages
 * share: dozens of requests of some hundred bytes each, which also compress badly one by one.
 */

/** Libraries every page runs on. What only lists or forms need stays out. */
const BASE =
  /\/node_modules\/(react|react-dom|scheduler|@tanstack|use-sync-external-store)\/(?!.*(infiniteQuery|InfiniteQuery|useMutation|[mM]utationObserver|useBlocker))/;

/** Modules of ours that readers need on nearly every page. */
const READING = [
  /\/src\/app\/(?!public-tree|route-tree|parts|not-found\.page|require-viewer|assets|signed-in|bbsr-type-label)[\w.-]+$/,
  /\/src\/app\/shell\/(?!account-menu|sign-out|signed-in|live-host)[\w-]+\.tsx$/,
  /\/src\/data\/(document|form-text|gql-error|gql-fetch|query|search-params)\.ts$/,
  /\/src\/i18n\/(?!format-|berlin-day)/,
  /\/src\/paraglide\/(runtime|registry)\.js$/,
  /\/src\/ui\/(badge|button|card|chip|disclosure|empty-state|error-state|error-text|icon|skeleton|tab-links|toast)\.tsx?$/,
  /\/src\/ui\/icons\/(add|arrow-down|check|menu|theme-auto)\.ts$/,
  /\/src\/features\/topics\/topic-name\.ts$/,
  /\/src\/gql\/documents\/(Instance|Viewer)\.ts$/,
  /\/src\/paraglide\/messages\/(error_reference|institutions_title|footer_as_of|footer_operator|town_inhabitants)\.js$/,
];

export const clientChunks = {
  groups: [
    // One file for what is needed first anyway: cut in two it would be a kilobyte larger.
    {
      name: 'base',
      test: (id) =>
        BASE.test(id) || id.includes('rolldown/runtime') || READING.some((pattern) => pattern.test(id)),
      priority: 3,
    },
    // Lists with filters.
    {
      name: 'lists',
      test: /\/src\/ui\/(filter-form|filter-fields|pager)\.tsx$|\/topics\/topic-options\.tsx$|\/icons\/filter\.ts$|\/documents\/(Topics|Laender)\.ts$|\/infiniteQuery\w+\.js$|InfiniteQuery\.js$/,
      priority: 2,
    },
    // Questions as cards, and who asked them; pages that show them have parts for members.
    {
      name: 'cards',
      test: /\/src\/(ui\/(alert|lines|markdown-view|timestamp)|features\/questions\/question-card)\.tsx$|\/src\/app\/parts\.ts$|\/icons\/chat\.ts$|\/messages\/questions_answers(_word)?\.js$/,
      priority: 2,
    },
    // What the directory and the page of a town have in common.
    {
      name: 'towns',
      test: /\/src\/(app\/bbsr-type-label\.ts|features\/directory\/participation\.tsx)$/,
      priority: 2,
    },
    { name: 'map', test: /\/src\/ui\/map\/(still-map|map-frame|projection|outlines)\.tsx?$/, priority: 2 },
    // What members' pages share.
    {
      name: 'forms',
      test: /\/src\/(ui\/(form|form-problem|confirm-button|markdown-editor)\.tsx|data\/(use-|idempotency)[\w-]+\.ts)$|\/(useMutation|mutationObserver)\.js$/,
      priority: 1,
    },
    // The header of members.
    {
      name: 'shell',
      test: /\/src\/app\/shell\/(signed-in[\w-]*|account-menu|sign-out-button|live-host)\.tsx$/,
      priority: 1,
    },
    { name: 'icons', test: /\/src\/ui\/icons\//, priority: 1, minShareCount: 2 },
    // The words of public pages must not bring along what only members' pages say.
    {
      name: 'words',
      test: /\/src\/paraglide\/messages\/(answer|comments|directory|topic|example|fact|filter|home|kind|level|map|offer|pager|participation|person|questions?|size|stance|town)_\w+\.js$|\/directory\/level-label\.ts$/,
      priority: 2,
      minShareCount: 2,
    },
    // The start page counts questions of topics as the pages of topics do; it needs no more of their words.
    {
      name: 'topic-words',
      test: /\/src\/paraglide\/messages\/topic_\w+\.js$/,
      priority: 2,
      minShareCount: 2,
    },
    // Only few see these, but on two pages.
    {
      name: 'duplicate-words',
      test: /\/src\/paraglide\/messages\/duplicates?_\w+\.js$/,
      priority: 2,
      minShareCount: 2,
    },
    // Pages of cooperation projects say these to each other, and to nobody else.
    {
      name: 'project-words',
      test: /\/src\/paraglide\/messages\/(projects?|meetings?|minutes)_\w+\.js$/,
      priority: 2,
      minShareCount: 2,
    },
    // Only the pages of decisions say these, and two of them the same.
    {
      name: 'decision-words',
      test: /\/src\/paraglide\/messages\/(decisions?|deputies)_\w+\.js$/,
      priority: 2,
      minShareCount: 2,
    },
    // Files and news of projects are read by visitors too, who need nothing of what members' pages say.
    {
      name: 'project-part-words',
      test: /\/src\/paraglide\/messages\/(files?|updates?)_\w+\.js$/,
      priority: 2,
      minShareCount: 2,
    },
    { name: 'member-words', test: /\/src\/paraglide\/messages\//, priority: 1, minShareCount: 2 },
  ],
};
