-- New pairs of characters are put in a list first and sorted into the index many at a time, instead of one by one with
-- each enterprise that is recorded. Whoever searches reads the list too, so it is kept short (kB).
alter index enterprise_search_pairs set (fastupdate = on, gin_pending_list_limit = 256);
