-- Adds what a shopper did to the state of that shopper; layout and reasons: ShopperKeys.
-- KEYS  1 recent, 2 seen, 3 hidden, 4 purchased, 5 meta
-- ARGV  1      milliseconds that recent and seen are kept of a shopper who refused profiling
--       then for each of the keys 1 to 4:
--              capacity, milliseconds kept after the newest, n, and n times: score, member
--       then   n, and n times: partition, offset
-- Returns nothing if it was added, 'erased' if the shopper is to be forgotten, or 'merged:<user id>'
-- if it belongs to that user's state; then nothing was changed.
local meta = KEYS[5]
if redis.call('HEXISTS', meta, 'erased') == 1 then
  return 'erased'
end
local user = redis.call('HGET', meta, 'merged-into')
if user then
  return 'merged:' .. user
end

local consent = redis.call('HGET', meta, 'consent')
local refused = consent and string.sub(consent, -2) == ':0'
local at = 2
for i = 1, 4 do
  local capacity, keep, count = tonumber(ARGV[at]), tonumber(ARGV[at + 1]), tonumber(ARGV[at + 2])
  at = at + 3
  if count > 0 then
    for _ = 1, count do
      redis.call('ZADD', KEYS[i], 'GT', ARGV[at], ARGV[at + 1])
      at = at + 2
    end
    redis.call('ZREMRANGEBYRANK', KEYS[i], 0, -capacity - 1)
    local newest = tonumber(redis.call('ZREVRANGE', KEYS[i], 0, 0, 'WITHSCORES')[2])
    if i == 3 then
      newest = math.floor(newest / 2)
    end
    if refused and i <= 2 then
      keep = math.min(keep, tonumber(ARGV[1]))
    end
    redis.call('PEXPIREAT', KEYS[i], string.format('%.0f', newest + keep))
  end
end

local watermarks = tonumber(ARGV[at])
for _ = 1, watermarks do
  local field, offset = 'w:' .. ARGV[at + 1], ARGV[at + 2]
  local before = redis.call('HGET', meta, field)
  if not before or tonumber(before) < tonumber(offset) then
    redis.call('HSET', meta, field, offset)
  end
  at = at + 2
end
redis.call('PEXPIRE', meta, 400 * 86400000)
return nil
