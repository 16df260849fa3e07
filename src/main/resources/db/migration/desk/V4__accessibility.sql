-- « Signaler un défaut d'accessibilité » is a case, too: one more type beside those that there are by now.
do $$
declare
    known text := (select pg_get_constraintdef(oid) from pg_constraint
        where conrelid = 'desk_case'::regclass and conname = 'desk_case_type_check');
begin
    execute 'alter table desk_case drop constraint desk_case_type_check, add constraint desk_case_type_check '
        || replace(known, '''OTHER''::text', '''OTHER''::text, ''ACCESSIBILITY''::text');
end $$;
