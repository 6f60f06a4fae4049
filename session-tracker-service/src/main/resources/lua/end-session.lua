-- The latest end counts.
-- KEYS  1 meta        ARGV  1 time of the end in milliseconds
-- Returns nothing if that is noted, 'erased' if the shopper is to be forgotten, or 'merged:<user id>' if it belongs
-- to that user's state; then nothing was changed.
if redis.call('HEXISTS', KEYS[1], 'erased') == 1 then
  return 'erased'
end
local user = redis.call('HGET', KEYS[1], 'merged-into')
if user then
  return 'merged:' .. user
end
local before = redis.call('HGET', KEYS[1], 'ended')
if not before or tonumber(before) < tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'ended', ARGV[1])
end
redis.call('PEXPIRE', KEYS[1], 400 * 86400000)
return nil
