-- Takes shoppers whose sessions may have ended; whoever takes them and does not give them back in time loses them.
-- KEYS  1 due, 2 since, 3 taken until, 4 taken since: sorted sets of shoppers by milliseconds
-- ARGV  1 those that are due until then, 2 now, 3 until when they are taken, 4 at most so many
-- Returns shopper, since, …
for _, shopper in ipairs(redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', ARGV[2])) do
  redis.call('ZADD', KEYS[1], 'LT', ARGV[1], shopper)
  redis.call('ZADD', KEYS[2], 'LT', redis.call('ZSCORE', KEYS[4], shopper), shopper)
  redis.call('ZREM', KEYS[3], shopper)
  redis.call('ZREM', KEYS[4], shopper)
end
local taken = {}
for _, shopper in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[4])) do
  redis.call('ZADD', KEYS[3], ARGV[3], shopper)
  redis.call('ZADD', KEYS[4], 'LT', redis.call('ZSCORE', KEYS[2], shopper), shopper)
  redis.call('ZREM', KEYS[1], shopper)
  redis.call('ZREM', KEYS[2], shopper)
  taken[#taken + 1] = shopper
  taken[#taken + 1] = redis.call('ZSCORE', KEYS[4], shopper)
end
return taken
