-- « One number belongs to one person per campaign: a finished enrolment holds it, a draft does not » (product 3.2). Who finishes second with
-- a number finishes all the same, « à vérifier », and holds nothing: so the number has a row of its own, taken by « insert … on conflict », which
-- is safe however many finish at once.
alter table dossier drop constraint one_cvec_number_one_person, drop column cvec_number;

create table cvec_hold (
    year int not null,
    cvec_number text not null check (cvec_number ~ '^[A-Z]{3}\d[A-Z0-9]{6}\d{1,2}$'),
    student_number text not null,
    since timestamptz not null,
    constraint one_cvec_number_one_person primary key (year, cvec_number),
    constraint held_by_a_dossier foreign key (year, student_number) references dossier on delete cascade);
create index cvec_hold_of_student on cvec_hold (year, student_number);

-- Who else has finished with a number.
create index snapshot_of_cvec_number on enrolment_snapshot ((snapshot -> 'personal' ->> 'cvec'));

insert into cvec_hold (year, cvec_number, student_number, since)
select distinct on (e.year, s.snapshot -> 'personal' ->> 'cvec')
    e.year, s.snapshot -> 'personal' ->> 'cvec', e.student_number, s.finished_at
from enrolment e join enrolment_snapshot s on s.enrolment_id = e.id and s.version = e.version
where e.status in ('FINISHED', 'VALIDATED') and s.snapshot -> 'personal' ->> 'cvec' is not null
order by e.year, s.snapshot -> 'personal' ->> 'cvec', s.finished_at;

-- What is not finished any more, whoever undid it, lets go of its number; it goes to whoever has finished with it next, if somebody has.
create function release_cvec_number() returns trigger language plpgsql as $$
begin
    with released as (
        delete from cvec_hold h where h.year = new.year and h.student_number = new.student_number
          and not exists (
            select from enrolment e join enrolment_snapshot s on s.enrolment_id = e.id and s.version = e.version
            where e.year = h.year and e.student_number = h.student_number and e.status in ('FINISHED', 'VALIDATED')
              and s.snapshot -> 'personal' ->> 'cvec' = h.cvec_number)
        returning h.year, h.cvec_number, h.student_number)
    insert into cvec_hold (year, cvec_number, student_number, since)
    select distinct on (r.cvec_number) r.year, r.cvec_number, e.student_number, s.finished_at
    from released r
    join enrolment_snapshot s on s.snapshot -> 'personal' ->> 'cvec' = r.cvec_number
    join enrolment e on e.id = s.enrolment_id and e.version = s.version and e.year = r.year
      and e.student_number <> r.student_number and e.status in ('FINISHED', 'VALIDATED')
    order by r.cvec_number, s.finished_at;
    return null;
end $$;
create trigger unfinished_releases_cvec_number after update of status on enrolment
    for each row when (old.status in ('FINISHED', 'VALIDATED') and new.status not in ('FINISHED', 'VALIDATED'))
    execute function release_cvec_number();
