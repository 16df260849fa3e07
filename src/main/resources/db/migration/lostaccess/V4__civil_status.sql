-- Who has lost the identifiers may have one name only, a long one, and a birth of which no day or month is known.
alter table lost_request
    add column birth_precision varchar(5) not null default 'DAY' check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
    drop constraint lost_request_family_name_check,
    drop constraint lost_request_first_name_check,
    add constraint lost_request_family_name_check check (length(family_name) <= 80),
    add constraint lost_request_first_name_check check (length(first_name) <= 80);
