-- A settled request issues nothing more and is not settled anew: the last line behind the pages.
create function lost_request_is_settled() returns trigger language plpgsql as $$
begin
    raise exception 'lost_request_settled' using errcode = 'check_violation';
end $$;
create trigger lost_request_settled before update of state, settled_at on lost_request for each row
    when (old.settled_at is not null) execute function lost_request_is_settled();
