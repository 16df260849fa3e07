-- A dossier keeps what was typed, right or not, and the rules are asked at each request; until now it kept what they had found right when it was
-- saved. That is turned back into what a form holds.
create function typed_address(a jsonb) returns jsonb language sql immutable as $$
    select case when a ->> 'line1' is null then null else jsonb_strip_nulls(jsonb_build_object(
        'where', case when a ->> 'country' = '100' then 'france' else 'abroad' end,
        'line1', a ->> 'line1', 'line2', a ->> 'line2', 'line3', a ->> 'line3',
        'postcode', a ->> 'postcode', 'commune', a ->> 'commune', 'foreignCity', a ->> 'foreignCity',
        'country', case when a ->> 'country' <> '100' then a ->> 'country' end,
        'choice', (a ->> 'postcode') || ' ' || (a ->> 'commune'))) end $$;

create function typed_personal(p jsonb) returns jsonb language sql immutable as $$
    select case when p ->> 'phone' is null then null else jsonb_strip_nulls(jsonb_build_object(
        'cvec', regexp_replace(p ->> 'cvec', '^(.{4})(.{6})(.+)$', '\1-\2-\3'),
        'cvecKept', case when p ->> 'cvecFinding' in ('NOT_FOUND', 'NOT_VALID') then p ->> 'cvec' end,
        'cvecAbsence', case coalesce(p ->> 'cvecAbsence', p ->> 'incoming')
            when 'true' then 'EXCHANGE' when 'false' then null else coalesce(p ->> 'cvecAbsence', p ->> 'incoming') end,
        'cvecReason', p ->> 'cvecReason',
        'fixed', typed_address(p -> 'fixed'), 'accommodation', p ->> 'accommodation',
        'annualSame', case when p ->> 'accommodation' = '4' then null when p ->> 'annual' is null then 'yes' else 'no' end,
        'annual', typed_address(p -> 'annual'), 'phone', p ->> 'phone',
        'email', p ->> 'email', 'emailKept', p ->> 'email', 'copies', case when p ->> 'copies' = 'true' then 'true' end,
        'family', p ->> 'family', 'children', p ->> 'children', 'military', p ->> 'military',
        'disability', case p ->> 'disability' when 'true' then 'yes' when 'false' then 'no' end)) end $$;

-- « D034 » and « P109 »
create function typed_place(place text) returns jsonb language sql immutable as $$
    select case when place is null then null
        when place like 'D%' then jsonb_build_object('country', '100', 'department', substr(place, 2))
        else jsonb_build_object('country', substr(place, 2)) end $$;

create function typed_annual(a jsonb) returns jsonb language sql immutable as $$
    select case when a ->> 'occupation' is null then null else jsonb_strip_nulls(jsonb_build_object(
        'programmes', (select jsonb_agg(jsonb_build_object(
                'programme', f ->> 'programme',
                'status', f ->> 'status', 'confirmed', f ->> 'confirmedFor',
                'maintained', case f ->> 'maintained' when 'true' then 'yes' when 'false' then 'no' end,
                'gapYear', coalesce(f ->> 'gapYear', 'none'), 'exchange', coalesce(f ->> 'exchange', 'none')) order by n)
            from jsonb_array_elements(a -> 'programmes') with ordinality as p (f, n)),
        'previous', a -> 'previousYear' ->> 'answer',
        'previousDepartment', case when a -> 'previousYear' ->> 'place' like 'D%' then substr(a -> 'previousYear' ->> 'place', 2) end,
        'previousCountry', case when a -> 'previousYear' ->> 'place' like 'P%' then substr(a -> 'previousYear' ->> 'place', 2) end,
        'situation', case when a -> 'previousYear' ->> 'answer' = 'OTHER' then a -> 'previousYear' ->> 'situation' end,
        'situationPlace', typed_place(a -> 'previousYear' ->> 'place'),
        'situationCountry', case when a -> 'previousYear' ->> 'place' like 'P%' then substr(a -> 'previousYear' ->> 'place', 2) end,
        'establishment', a -> 'previousYear' ->> 'establishment',
        'lastDiploma', jsonb_build_object('type', a -> 'lastDiploma' ->> 'type', 'year', a -> 'lastDiploma' ->> 'year',
            'place', typed_place(a -> 'lastDiploma' ->> 'place')),
        'lastEstablishment', jsonb_build_object('type', a -> 'lastEstablishment' ->> 'type',
            'year', a -> 'lastEstablishment' ->> 'year', 'place', typed_place(a -> 'lastEstablishment' ->> 'place'),
            'establishment', a -> 'lastEstablishment' ->> 'establishment'),
        'occupation', a ->> 'occupation', 'workShare', a ->> 'workShare',
        'parent1Occupation', a ->> 'parent1Occupation', 'parent2Occupation', a ->> 'parent2Occupation',
        'grant', coalesce(a ->> 'grant', case when a ->> 'grantOpen' = 'true' then null else 'none' end),
        'grantNumber', a ->> 'grantNumber', 'ward', case when a ->> 'ward' = 'true' then 'yes' end,
        'documents', (select jsonb_object_agg(key, case when value ->> 'agreed' = 'true' then 'yes' else 'no' end)
            from jsonb_each(a -> 'approvals')))) end $$;

create function draft_of(answers jsonb, personal jsonb, annual jsonb) returns jsonb language sql immutable as $$
    select jsonb_strip_nulls(jsonb_build_object(
        'informed', answers -> 'informed', 'chosen', answers -> 'chosen', 'feesSeen', answers -> 'feesSeen',
        'personal', typed_personal(personal), 'annual', typed_annual(annual),
        'registered', case when personal ->> 'cvec' is not null and personal ->> 'cvecFinding' is not null
            then jsonb_build_object('number', personal ->> 'cvec', 'finding', personal ->> 'cvecFinding') end,
        'approvals', case when jsonb_typeof(annual -> 'approvals') = 'object' then annual -> 'approvals' end,
        'left', (select jsonb_agg(f ->> 'programme')
            from jsonb_array_elements(case when jsonb_typeof(annual -> 'programmes') = 'array'
                then annual -> 'programmes' else '[]' end) f where f ->> 'maintained' = 'false'))) $$;

alter table dossier add column draft jsonb not null default '{}';
update dossier set draft = draft_of(answers, answers -> 'personal', answers -> 'annual') where answers <> '{}';

-- What was typed goes along with each version, so that a correction that is given up finds it again.
alter table enrolment_snapshot add column draft jsonb not null default '{}';
alter table enrolment_snapshot disable trigger snapshot_is_immutable;
update enrolment_snapshot s set draft = draft_of(d.answers, s.snapshot -> 'personal', s.snapshot -> 'annual')
from enrolment e join dossier d on d.year = e.year and d.student_number = e.student_number where e.id = s.enrolment_id;
alter table enrolment_snapshot enable trigger snapshot_is_immutable;
alter table enrolment_snapshot alter column draft drop default;

alter table dossier drop column answers;
drop function draft_of(jsonb, jsonb, jsonb), typed_annual(jsonb), typed_place(text), typed_personal(jsonb), typed_address(jsonb);
