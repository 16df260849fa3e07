-- Cases about who owes the CVEC, and about a number that two have finished with; the latter is opened by the system itself.
alter table desk_case drop constraint desk_case_type_check;
alter table desk_case add constraint desk_case_type_check check (type in ('OFFER_WRONG', 'NAME_DIFFERS', 'CVEC_REFUSED',
    'CVEC_NOT_OWED', 'CVEC_TAKEN', 'WRONG_DATA', 'CORRECTION', 'MAINTAIN_NO', 'OTHER'));
alter table desk_message drop constraint desk_message_author_check;
alter table desk_message add constraint desk_message_author_check check (author in ('STUDENT', 'STAFF', 'SYSTEM'));
