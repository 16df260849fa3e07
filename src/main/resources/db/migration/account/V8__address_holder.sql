-- Staff compare the address that somebody asks to be answered at with those that students have confirmed.
create index address_in_force on address_link (lower(address)) where confirmed_at is not null and replaced_at is null;
