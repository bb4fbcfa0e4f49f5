-- One line a table of the schema public: name, rows, hash over all rows whatever their order. For psql -XAtq.
SELECT format('SELECT %L, count(*), coalesce(encode(sha256(convert_to(string_agg(h, '''' ORDER BY h), ''UTF8'')), ''hex''), '''') '
              'FROM (SELECT encode(sha256(convert_to(t::text, ''UTF8'')), ''hex'') COLLATE "C" AS h FROM public.%I t) rows', relname, relname)
FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname COLLATE "C"
\gexec
