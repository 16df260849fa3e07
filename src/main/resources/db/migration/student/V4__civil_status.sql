-- Civil status is kept whole: names as long as they are, one name only, a birth of which the day or the month is unknown, a
-- town of birth anywhere. What the student system behind takes is the exports' matter.
alter table student
    alter column family_name type varchar(80),
    alter column used_name type varchar(80),
    alter column first_name1 type varchar(80),
    alter column first_name1 drop not null,
    alter column first_name2 type varchar(80),
    alter column first_name3 type varchar(80),
    add column used_first_name varchar(80),
    add column civility varchar(3) check (civility in ('M', 'MME')),
    add column birth_precision varchar(5) not null default 'DAY' check (birth_precision in ('DAY', 'MONTH', 'YEAR')),
    add constraint unknown_day_is_the_first check (birth_precision = 'DAY' or extract(day from birth_date) = 1),
    add constraint unknown_month_is_the_first check (birth_precision <> 'YEAR' or extract(month from birth_date) = 1),
    drop constraint first_names_in_order,
    add constraint first_names_in_order
        check ((first_name2 is null or first_name1 is not null) and (first_name3 is null or first_name2 is not null)),
    drop constraint born_in_a_town_only_in_france,
    add constraint born_in_a_department_only_in_france check (birth_country = '100' or birth_department is null);
