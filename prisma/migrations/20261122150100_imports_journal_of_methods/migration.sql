-- Files fill the tables of ranking methods: the journal of imports watches them too.
SELECT "journal_imports_of"(name::regclass, false) FROM unnest(ARRAY['ranking_method', 'ranking_method_adoption', 'ranking_method_node', 'ranking_method_class']) AS name;
SELECT "let_withdrawals_through"();
