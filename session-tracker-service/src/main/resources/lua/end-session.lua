-- KEYS  1 meta        ARGV  1 time of the end in milliseconds; the latest end counts
local before = redis.call('HGET', KEYS[1], 'ended')
if not before or tonumber(before) < tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'ended', ARGV[1])
end
redis.call('PEXPIRE', KEYS[1], 400 * 86400000)
return nil
