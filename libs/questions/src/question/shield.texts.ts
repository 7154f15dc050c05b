import { catalogue } from '@app/platform/i18n';

/** What stands for the asking town of a shielded question. */
export const shieldTexts = catalogue({
  de: {
    LANDGEMEINDE: 'eine Landgemeinde',
    KLEINE_KLEINSTADT: 'eine kleine Kleinstadt',
    GROESSERE_KLEINSTADT: 'eine größere Kleinstadt',
    KLEINE_MITTELSTADT: 'eine kleine Mittelstadt',
    GROESSERE_MITTELSTADT: 'eine größere Mittelstadt',
    KLEINE_GROSSSTADT: 'eine kleine Großstadt',
    GROSSE_GROSSSTADT: 'eine große Großstadt',
    place: '{size} {article, select, true {im} other {in}} {land}',
    unnamed: 'eine Kleinstadt',
    asking: 'fragende Kommune',
  },
  en: {
    LANDGEMEINDE: 'a rural municipality',
    KLEINE_KLEINSTADT: 'a smaller small town',
    GROESSERE_KLEINSTADT: 'a larger small town',
    KLEINE_MITTELSTADT: 'a smaller medium-sized town',
    GROESSERE_MITTELSTADT: 'a larger medium-sized town',
    KLEINE_GROSSSTADT: 'a smaller city',
    GROSSE_GROSSSTADT: 'a large city',
    place: '{size} in {land}',
    unnamed: 'a small town',
    asking: 'asking municipality',
  },
});
