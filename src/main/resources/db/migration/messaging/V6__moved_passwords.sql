-- What still waits for its mail about a password names its Java type, which has another package now.
do $$
begin
    if to_regclass('event_publication') is null then return; end if;
    update event_publication set
        event_type = replace(event_type, 'fr.rentree.account.Password', 'fr.rentree.password.Password'),
        listener_id = replace(listener_id, 'fr.rentree.account.Password', 'fr.rentree.password.Password')
    where position('fr.rentree.account.Password' in event_type || listener_id) > 0;
end $$;
