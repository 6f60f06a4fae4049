-- Claims a visitor for a user before the merge is announced: the first user wins, for good.
-- KEYS  1 meta of the visitor        ARGV  1 user id
-- Returns the user who has this visitor.
redis.call('HSETNX', KEYS[1], 'merged-into', ARGV[1])
redis.call('PEXPIRE', KEYS[1], 400 * 86400000)
return redis.call('HGET', KEYS[1], 'merged-into')
