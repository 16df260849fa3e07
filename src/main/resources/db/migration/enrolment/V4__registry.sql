-- What the registry and the institutes do with an enrolment: a reason for each, and more time for what was reopened.
alter table enrolment
    add column cancel_words text check (length(cancel_words) between 1 and 1000),
    add column reopened_by text check (reopened_by in ('SECRETARY', 'REGISTRY')),
    add column reopen_reason text check (length(reopen_reason) between 1 and 1000),
    add column reopened_until timestamptz;

-- until now only by hand, in SQL
update enrolment set checks = '{}' where status = 'VALIDATED';
update enrolment set cancel_words = '–' where cancel_reason = 'OTHER';

alter table enrolment
    add constraint validated_has_no_checks check (status <> 'VALIDATED' or checks = '{}'),
    add constraint only_cancelled_has_words check (cancel_words is null or status = 'CANCELLED'),
    add constraint other_reason_has_words check (cancel_reason <> 'OTHER' or cancel_words is not null),
    add constraint reopened_is_whole check (num_nulls(reopened_by, reopen_reason, reopened_until) in (0, 3)),
    add constraint only_a_correction_is_reopened check (reopened_until is null or (status = 'STARTED' and version > 0));

-- Staff's lists among hundreds of thousands: the newest change first, of all, of a state, of a programme; and the few to look at.
create index enrolment_newest on enrolment (year, status_at desc, id);
create index enrolment_of_a_state on enrolment (year, status, status_at desc, id);
create index enrolment_of_a_programme on enrolment (year, programme_code, programme_version, status, status_at desc);
create index enrolment_to_check on enrolment (year, status_at desc, id) where status = 'FINISHED' and checks <> '{}';
