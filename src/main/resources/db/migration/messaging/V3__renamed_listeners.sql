-- Events that still wait for a listener name it, and themselves, by their Java types: those that were renamed are found again.
-- The table is Spring Modulith's; a new database has none yet.
do $$
declare
    renamed text[] := array[
        'fr.rentree.access.LostIdentifiersAsked', 'fr.rentree.access.LostAccessAsked',
        'fr.rentree.access.LostIdentifiersRefused', 'fr.rentree.access.LostAccessRefused',
        'fr.rentree.signon.StrangerAsked', 'fr.rentree.signon.UnmatchedPersonAsked',
        'fr.rentree.messaging.LostMails', 'fr.rentree.messaging.LostAccessMails',
        'fr.rentree.messaging.StrangerMails', 'fr.rentree.messaging.UnmatchedPersonMails',
        'fr.rentree.messaging.Receipt.', 'fr.rentree.messaging.ReceiptMails.'];
begin
    if to_regclass('event_publication') is null then return; end if;
    for i in 1 .. array_length(renamed, 1) by 2 loop
        update event_publication set
            event_type = replace(event_type, renamed[i], renamed[i + 1]),
            listener_id = replace(listener_id, renamed[i], renamed[i + 1])
        where position(renamed[i] in event_type || listener_id) > 0;
    end loop;
end $$;
