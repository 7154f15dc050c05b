import { bbsrTypeLabel } from '../../app/bbsr-type-label.js';
import { sizeClassLabel } from '../../app/size-class-label.js';
import { useInstance } from '../../app/instance.js';
import { formatDecimal } from '../../i18n/format-decimal.js';
import { formatDate, formatNumber } from '../../i18n/format.js';
import { m } from '../../paraglide/messages.js';
import type { TownData } from './town.page.js';

const KINDS: Record<string, () => string> = {
  TOWN: m.kind_town,
  MARKET: m.kind_market,
  MUNICIPALITY: m.kind_municipality,
  DISTRICT_FREE_TOWN: m.kind_district_free_town,
  LARGE_DISTRICT_TOWN: m.kind_large_district_town,
  UNINCORPORATED: m.kind_unincorporated,
};

/** Facts of the official register with source and date, and how to reach the town. */
export function TownFacts({ town }: { town: TownData }) {
  const { registerSource } = useInstance();
  return (
    <aside className="stack" aria-label={m.town_facts()}>
      <section className="card stack" aria-labelledby="steckbrief">
        <h2 id="steckbrief" className="aside-title">
          {m.town_facts()}
        </h2>
        <dl className="facts">
          <Fact name={m.fact_official_name()}>{town.officialName}</Fact>
          <Fact name={m.fact_kind()}>{KINDS[town.kind]?.()}</Fact>
          <Fact name={m.fact_land()}>{town.land.name}</Fact>
          <Fact name={m.fact_district()}>{town.districtName}</Fact>
          <Fact name={m.fact_association()}>{town.associationName}</Fact>
          <Fact name={m.fact_population()}>
            {town.population !== null && (
              <>
                {formatNumber(town.population)}
                {town.populationDate && <small>{m.fact_on({ date: formatDate(town.populationDate) })}</small>}
              </>
            )}
          </Fact>
          <Fact name={m.fact_size_class()}>{sizeClassLabel(town.sizeClass)}</Fact>
          <Fact name={m.fact_bbsr_type()}>{town.bbsrType !== null && bbsrTypeLabel(town.bbsrType)}</Fact>
          <Fact name={m.fact_area()}>
            {town.areaHa !== null && m.fact_area_value({ area: formatDecimal(town.areaHa / 100) })}
          </Fact>
          <Fact name={m.fact_postal_code()}>{town.postalCode}</Fact>
          <Fact name={m.fact_ags()}>{town.ags}</Fact>
        </dl>
        <p className="muted small">
          {registerSource}
          {town.registerDate && `, ${m.footer_as_of({ date: formatDate(town.registerDate) })}`}
        </p>
      </section>
      {(town.website || town.contactEmail || town.contactPhone) && (
        <section className="card stack stack--tight" aria-labelledby="kontakt">
          <h2 id="kontakt" className="aside-title">
            {m.town_contact()}
          </h2>
          <ul className="plain stack stack--tight">
            {town.contactEmail && (
              <li>
                <a href={`mailto:${town.contactEmail}`}>{town.contactEmail}</a>
              </li>
            )}
            {town.contactPhone && (
              <li>
                <a href={`tel:${town.contactPhone.replace(/[^+\d]/g, '')}`}>{town.contactPhone}</a>
              </li>
            )}
            {town.website && (
              <li>
                <a href={town.website} rel="noopener nofollow">
                  {town.website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
                </a>
              </li>
            )}
          </ul>
        </section>
      )}
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  if (children === null || children === undefined || children === false || children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
