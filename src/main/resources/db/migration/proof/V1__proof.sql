-- The certificates that documents were signed with. What a specimen signed proves nothing, even once the university has its own.
create table seal (
    fingerprint bytea primary key check (length(fingerprint) = 32),
    specimen boolean not null);

-- Documents as they were issued, byte for byte: signed once, given out unchanged for as long as they are kept.
create table proof (
    code text primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{20}$'),
    enrolment_id uuid not null,
    version int not null check (version >= 1),
    kind text not null check (kind in ('RECAP', 'ATTESTATION', 'CERTIFICATE')),
    language text not null check (language in ('fr', 'en')),
    issued_at timestamptz not null,
    seal bytea not null references seal,
    sha256 bytea not null unique check (length(sha256) = 32),
    pdf bytea not null check (length(pdf) between 1 and 1000000),
    -- one document however often it is asked for, by however many at once
    constraint issued_once unique (enrolment_id, version, kind, language));

-- PDF is packed already
alter table proof alter column pdf set storage external;

create function refuse_other_proof() returns trigger language plpgsql as $$
begin
    raise exception 'an issued document is never changed';
end $$;
create trigger proof_is_immutable before update on proof
    for each row execute function refuse_other_proof();
