-- What was on screen named a state by its Java type; it is the stored state's name now.
update desk_case set context = jsonb_set(context, '{offers}', (
        select jsonb_agg(offer || jsonb_build_object('state', upper(offer ->> 'state')) order by position)
        from jsonb_array_elements(context -> 'offers') with ordinality as offers (offer, position)))
    where jsonb_array_length(context -> 'offers') > 0;
