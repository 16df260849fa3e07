-- A finished version goes only by the retention job, which says so for its transaction: set local rentree.retention = 'on'.
create function refuse_removal() returns trigger language plpgsql as $$
begin
    if current_setting('rentree.retention', true) is distinct from 'on' then
        raise exception 'a finished version stays until the retention job removes it';
    end if;
    return null;
end $$;
create trigger snapshot_stays before delete or truncate on enrolment_snapshot
    for each statement execute function refuse_removal();
