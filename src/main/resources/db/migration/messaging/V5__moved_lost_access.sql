-- A request for lost identifiers that still waits for its mail names its Java type, which has another package now.
do $$
begin
    if to_regclass('event_publication') is null then return; end if;
    update event_publication set
        event_type = replace(event_type, 'fr.rentree.access.', 'fr.rentree.lostaccess.'),
        listener_id = replace(listener_id, 'fr.rentree.access.', 'fr.rentree.lostaccess.')
    where position('fr.rentree.access.' in event_type || listener_id) > 0;
end $$;
