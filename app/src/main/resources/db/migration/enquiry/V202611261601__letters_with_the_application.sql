-- Letters and messages of an application go with it to the force that accepts it, with the papers that were kept: whoever goes on with the
-- case must know what was told. Of whatever else is written they stay with their force. A row is still written for the writer's own area only.
do $$
declare t text;
begin
  foreach t in array array['letter', 'message'] loop
    execute format('drop policy by_area on post.%I', t);
    execute format('create policy with_source on post.%I using (case when source_kind = ''application'' then enquiry.may_see(source_id) '
                   'else kernel.may_see_area(area) end)', t);
    execute format('create policy for_own_area on post.%I as restrictive for insert with check (kernel.may_see_area(area))', t);
  end loop;
end $$;

-- which letter a paper was kept for
create index letter_paper on post.letter (paper_id);
drop policy by_area on papers.paper;
create policy with_letter on papers.paper
  using (kernel.may_see_area(area) or exists (select from post.letter l where l.paper_id = paper.id))
  with check (kernel.may_see_area(area));
