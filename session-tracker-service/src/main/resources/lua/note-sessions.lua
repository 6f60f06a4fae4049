-- Notes that sessions may have ended at some time: the earliest of such times counts, and the earliest interaction.
-- KEYS  1 due, 2 since: sorted sets of shoppers by milliseconds
-- ARGV  any number of times: shopper, due, since
for i = 1, #ARGV, 3 do
  redis.call('ZADD', KEYS[1], 'LT', ARGV[i + 1], ARGV[i])
  redis.call('ZADD', KEYS[2], 'LT', ARGV[i + 2], ARGV[i])
end
return nil
