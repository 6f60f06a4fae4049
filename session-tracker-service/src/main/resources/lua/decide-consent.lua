-- The latest decision about profiling counts; a refusal lets what goes beyond the session expire.
-- KEYS  1 recent, 2 seen, 3 hidden, 4 purchased, 5 meta
-- ARGV  1 time in milliseconds, 2 '1' allowed or '0' refused, 3 milliseconds kept after a refusal
local before = redis.call('HGET', KEYS[5], 'consent')
if before and tonumber(string.match(before, '^%d+')) > tonumber(ARGV[1]) then
  return nil
end
redis.call('HSET', KEYS[5], 'consent', ARGV[1] .. ':' .. ARGV[2])
redis.call('PEXPIRE', KEYS[5], 400 * 86400000)
if ARGV[2] == '0' then
  for i = 1, 2 do
    local newest = redis.call('ZREVRANGE', KEYS[i], 0, 0, 'WITHSCORES')[2]
    if newest then
      redis.call('PEXPIREAT', KEYS[i], string.format('%.0f', tonumber(newest) + tonumber(ARGV[3])))
    end
  end
end
return nil
