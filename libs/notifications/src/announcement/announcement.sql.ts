/** A choice of members as columns of `f`; null chooses everybody. */
export const FILTER_COLUMNS = 'topic_id, land_key, size_class, role';

/**
 * SQL: ids of the active members that the filter `f` chooses. Size and Land are those of the municipality the
 * membership is of, so that all of it holds for one membership.
 */
export function chosenMembers(f: string): string {
  return `
    select distinct ms.person_id from membership ms join municipality town on town.id = ms.municipality_id
    where ms.state = 'ACTIVE' and (${f}.land_key is null or town.land_key = ${f}.land_key)
      and (${f}.size_class is null or town.size_class = ${f}.size_class)
      and (${f}.role is null or ms.role = ${f}.role)
      and (${f}.topic_id is null or exists (
        select 1 from follow fo join topic t on t.id = fo.target_id
        where fo.person_id = ms.person_id and fo.target = 'TOPIC'
          and (t.id = ${f}.topic_id or t.parent_id = ${f}.topic_id)))`;
}
