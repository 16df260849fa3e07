-- Somebody whom the university gives several student numbers chooses one, once, on the browser that came through the door.
create table sign_on_choice (
    browser_hash bytea primary key check (length(browser_hash) = 32),
    door text not null,
    numbers text[] not null check (cardinality(numbers) between 2 and 20),
    session text,
    back text not null,
    expires_at timestamptz not null);
create index sign_on_choice_expiry on sign_on_choice (expires_at);

-- What was told as a student number, for the page and for the registry: more than one value, or none that can be one.
alter table sign_on_stranger add column told_numbers text check (length(told_numbers) <= 700);
