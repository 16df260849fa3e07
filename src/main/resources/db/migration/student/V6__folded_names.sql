drop index student_names;

-- Names as they are compared, whatever the keyboard: « Œuvrard-N'Guyễn » as « oeuvrard n guyen ».
-- Java's twin is fr.rentree.shared.FoldedName; FoldedNameStoryTest runs every Latin letter through both.
create or replace function folded(name text) returns text language sql immutable parallel safe
return btrim(regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(replace(translate(
        regexp_replace(lower(normalize(name, NFKD) collate "und-x-icu"),
            '[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]', '', 'g'),
        'ðđɖɗƌȡħɦⱨıɨɩłƚⱡȴƛŋɲƞȵøɵɔŧƭƫʈⱦȶǝəɛɇƀƃɓƈȼƒɠǥɣƙⱪĸƥɋɍƨȿʃⱥʉʊʋɏƴȝƶȥɀⱬʒȷɉƿ',
        'ddddddhhhiiilllllnnnnoootttttteeeebbbccfgggkkkpqrsssauuvyyyzzzzzjjw'),
        'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'), 'þ', 'th'), 'ƕ', 'hv'), 'ƣ', 'gh'), 'ȣ', 'ou'), 'ȸ', 'db'), 'ȹ', 'qp')
    collate "und-x-icu", '[\u02b0-\u02ff]+|[^[:alnum:]]+', ' ', 'g'));

-- What finds a student by name. The family name, the used name and the first names, each from each of its words on and written as
-- one word: « ben », « ali » and « benali » begin a term of « Ben Ali ». Behind a sign of equality the whole names, so that
-- exact ones come first.
-- The search path is kept with it: a restored dump makes the index anew without one.
create or replace function name_words(family text, used text, first1 text, first2 text, first3 text)
    returns tsvector language plpgsql immutable parallel safe set search_path from current as $$
declare
    names text[] := array[folded(family), folded(used), folded(first1), folded(first2), folded(first3)];
    terms text[] := '{}';
    name text;
    words text[];
begin
    foreach name in array names loop
        terms := terms || ('=' || replace(name, ' ', ''));
    end loop;
    foreach name in array array[names[1], names[2], concat_ws(' ', names[3], names[4], names[5])] loop
        words := string_to_array(name, ' ');
        for word in 1 .. coalesce(cardinality(words), 0) loop
            terms := terms || array_to_string(words[word:], '');
        end loop;
    end loop;
    return array_to_tsvector(array_remove(array_remove(array_remove(terms, null), ''), '='));
end $$;

create index student_names on student using gin (name_words(family_name, used_name, first_name1, first_name2, first_name3))
    with (gin_pending_list_limit = 16384);
