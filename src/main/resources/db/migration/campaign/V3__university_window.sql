-- Imports once wrote the span of the institutes' windows as the university's: it follows from them now, and only a window that
-- somebody set is kept.
delete from opening_window u
where u.institute is null and u.programme_code is null
  and (u.opens, u.closes) = (
      select min(w.opens), max(w.closes) from opening_window w
      where w.year = u.year and w.institute is not null and w.programme_code is null);
