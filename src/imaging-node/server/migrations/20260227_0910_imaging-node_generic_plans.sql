-- Each statement in it finds rows by their keys: no plan made for the values at hand is better than the one made for
-- all, and to make one takes longer than to carry it out.
alter function imaging_node.keep_instances(jsonb, bytea, int[], timestamptz) set plan_cache_mode = force_generic_plan;
