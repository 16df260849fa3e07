-- A campaign is named by the first calendar year of its academic year.
create table campaign (
    year int primary key check (year between 2000 and 2199),
    grace_minutes int not null default 60 check (grace_minutes between 0 and 10080));

create table programme (
    year int not null references campaign,
    code varchar(6) not null check (code ~ '^[A-Z0-9_]+$'),
    version varchar(3) not null check (version ~ '^[0-9]+$'),
    label varchar(200) not null,
    level int not null check (level between 1 and 5),
    diploma varchar(7) check (diploma ~ '^[0-9]{7}$'),
    institute varchar(10),
    default_status varchar(2) not null check (default_status ~ '^[0-9]{2}$'),
    fee_profile varchar(2) not null check (fee_profile in ('IF', 'NO', 'MA', 'DO')),
    gap_year boolean not null,
    exchange boolean not null,
    primary key (year, code, version));

-- institute null = the university; programme null = all of the institute's programmes
create table opening_window (
    year int not null references campaign,
    institute varchar(10),
    programme_code varchar(6),
    programme_version varchar(3),
    opens timestamptz not null,
    closes timestamptz not null,
    constraint window_closes_after_it_opens check (opens < closes),
    constraint programme_is_whole check ((programme_code is null) = (programme_version is null)),
    constraint one_window_each unique nulls not distinct (year, institute, programme_code, programme_version),
    foreign key (year, programme_code, programme_version) references programme);

create table offer (
    year int not null,
    student_number varchar(8) not null check (student_number ~ '^[0-9]{8}$'),
    programme_code varchar(6) not null,
    programme_version varchar(3) not null,
    regime varchar(2) not null check (regime ~ '^[0-9]{2}$'),
    status varchar(2) check (status ~ '^[0-9]{2}$'),
    reason varchar(20),
    primary key (year, student_number, programme_code, programme_version),
    foreign key (year, programme_code, programme_version) references programme);
create index offer_of_a_programme on offer (year, programme_code, programme_version);

-- rate_year: the academic year whose order (« arrêté ») set the rate; not confirmed where it is an earlier one
create table fee_rate (
    year int not null references campaign,
    profile varchar(2) not null check (profile in ('NO', 'MA', 'DO')),
    full_cents int not null check (full_cents >= 0),
    reduced_cents int not null check (reduced_cents between 0 and full_cents),
    confirmed boolean not null,
    rate_year int not null check (rate_year between 2000 and year),
    constraint confirmed_is_this_years check (not confirmed or rate_year = year),
    primary key (year, profile));

-- the highest version is in force; institute null = the university's word
create table campaign_text (
    year int not null references campaign,
    key varchar(20) not null check (key in ('INFORMATION', 'PAYMENT', 'AFTER')),
    institute varchar(10),
    lang varchar(2) not null check (lang in ('fr', 'en')),
    version int not null check (version > 0),
    markdown text not null,
    constraint one_text_a_version unique nulls not distinct (year, key, institute, lang, version));

-- A code's version means the same text in every campaign: who answered it is not asked again.
create table approval_document (
    year int not null references campaign,
    code varchar(30) not null check (code ~ '^[a-z-]+$'),
    version int not null check (version > 0),
    kind varchar(11) not null check (kind in ('CONSENT', 'INFORMATION')),
    blocking boolean not null,
    title_fr varchar(200) not null,
    title_en varchar(200) not null,
    text_fr text not null,
    text_en text not null,
    constraint information_blocks_nobody check (kind = 'CONSENT' or not blocking),
    primary key (year, code, version));
